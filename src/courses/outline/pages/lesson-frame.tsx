import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../ui/components/button.js';
import { Breadcrumbs, Tabs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import { LESSON_TABS } from '../lesson-tabs.messages.js';

interface LessonFrameProps {
  course: { slug: string; title: string; status: 'draft' | 'published' };
  lesson: { slug: string; title: string; status: 'draft' | 'published' };
  active?: 'publication' | 'settings';
  /** In place of the lesson's own. */
  title?: string;
  children: ComponentChildren;
}

/** What surrounds the console's pages about one lesson. */
export function LessonFrame({ course, lesson, active, title, children }: LessonFrameProps) {
  const { t, link, locale } = usePage();
  const here = `/staff/courses/${course.slug}/lessons/${lesson.slug}`;
  return (
    <StaffLayout
      title={title ?? lesson.title}
      active="courses"
      actions={
        course.status === 'published' &&
        lesson.status === 'published' && (
          <LinkButton kind="quiet" href={link(`/courses/${course.slug}/${lesson.slug}`)}>
            {t(say.seePage)}
          </LinkButton>
        )
      }
    >
      <Breadcrumbs
        crumbs={[
          { label: t(say.courses), href: link('/staff/courses') },
          { label: course.title, href: link(`/staff/courses/${course.slug}`) },
          { label: lesson.title },
        ]}
      />
      <Tabs
        label={lesson.title}
        tabs={[
          { href: link(here), label: t(say.publication), current: active === 'publication' },
          { href: link(`${here}/edit?language=${locale}`), label: t(LESSON_TABS.edit), current: false },
          { href: link(`${here}/revisions`), label: t(LESSON_TABS.revisions), current: false },
          { href: link(`${here}/settings`), label: t(say.settings), current: active === 'settings' },
        ]}
      />
      {children}
    </StaffLayout>
  );
}
