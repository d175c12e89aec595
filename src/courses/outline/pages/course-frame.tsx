import type { ComponentChildren } from 'preact';
import { hasRole } from '../../../platform/http/viewer.js';
import { LinkButton } from '../../../ui/components/button.js';
import { Breadcrumbs, Tabs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { TRANSFER_WORDS } from '../../transfer/transfer.messages.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';

interface CourseFrameProps {
  course: { slug: string; title: string; status: 'draft' | 'published' };
  active: 'outline' | 'publication' | 'settings';
  scripts?: readonly string[];
  children: ComponentChildren;
}

/** What surrounds the console's pages about one course. */
export function CourseFrame({ course, active, scripts, children }: CourseFrameProps) {
  const { t, link, viewer } = usePage();
  const mayEdit = hasRole(viewer, 'editor', 'manager');
  const here = `/staff/courses/${course.slug}`;
  return (
    <StaffLayout
      title={course.title}
      active="courses"
      scripts={scripts}
      actions={
        <>
          {course.status === 'published' && (
            <LinkButton kind="quiet" href={link(`/courses/${course.slug}`)}>
              {t(say.seePage)}
            </LinkButton>
          )}
          {mayEdit && (
            <LinkButton kind="quiet" href={link(`${here}/export.zip`)}>
              {t(TRANSFER_WORDS.exportZip)}
            </LinkButton>
          )}
        </>
      }
    >
      <Breadcrumbs crumbs={[{ label: t(say.courses), href: link('/staff/courses') }, { label: course.title }]} />
      <Tabs
        label={course.title}
        tabs={[
          { href: link(here), label: t(say.outline), current: active === 'outline' },
          { href: link(`${here}/publication`), label: t(say.publication), current: active === 'publication' },
          ...(mayEdit ? [{ href: link(`${here}/quizzes`), label: t(say.quizzes), current: false }] : []),
          { href: link(`${here}/access`), label: t(say.access), current: false },
          ...(mayEdit ? [{ href: link(`${here}/report`), label: t(say.report), current: false }] : []),
          { href: link(`${here}/settings`), label: t(say.settings), current: active === 'settings' },
        ]}
      />
      {children}
    </StaffLayout>
  );
}
