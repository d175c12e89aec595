import { LinkButton, PostButton } from '../../ui/components/button.js';
import { usePage } from '../../ui/page-context.js';
import { ACCESS_MESSAGES } from '../access.messages.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import type { CourseView } from '../courses.views.js';

/**
 * The way into a course: a button for those who are signed in, the way to an account (and with that into the course)
 * for guests. Where other courses come first that she has not finished, the way leads to the first of those.
 */
export function Enrol({ course, finished }: { course: CourseView; finished: ReadonlySet<string> }) {
  const { t, link, viewer } = usePage();
  const path = `/courses/${course.slug}/enrol`;
  const [missing] = course.needs.filter(({ id }) => !finished.has(id));
  if (viewer && missing)
    return (
      <LinkButton href={link(`/courses/${missing.slug}`)}>
        {t(ACCESS_MESSAGES.firstFinish, { course: missing.title })}
      </LinkButton>
    );
  if (viewer) return <PostButton action={link(path)}>{t(m.enrol)}</PostButton>;
  return (
    <>
      <LinkButton href={`${link('/sign-up')}?to=${encodeURIComponent(path)}`}>{t(m.enrol)}</LinkButton>
      <span class="fine">{t(m.enrolNeedsAccount)}</span>
    </>
  );
}
