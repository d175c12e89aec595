import { LinkButton, PostButton } from '../../ui/components/button.js';
import { usePage } from '../../ui/page-context.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';

/** The way into a course: a button for those who are signed in, the way to an account and back for guests. */
export function Enrol({ course }: { course: string }) {
  const { t, link, viewer } = usePage();
  if (viewer) return <PostButton action={link(`/courses/${course}/enrol`)}>{t(m.enrol)}</PostButton>;
  return (
    <>
      <LinkButton href={`${link('/sign-up')}?to=${encodeURIComponent(`/courses/${course}`)}`}>{t(m.enrol)}</LinkButton>
      <span class="fine">{t(m.enrolNeedsAccount)}</span>
    </>
  );
}
