import { DateTime } from '../../../ui/components/date-time.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import type { StaffLesson } from '../outline.views.js';

/** How a lesson stands, in words. Its languages are said elsewhere. */
export function LessonFlags({ lesson }: { lesson: StaffLesson }) {
  const { t } = usePage();
  const { status, withdrawn, preview, ungraded, publishAt, blocked } = lesson;
  return (
    <span class="flags">
      {status === 'published' ? (
        <Tag tone="done">{t(say.lessonPublished)}</Tag>
      ) : (
        <Tag>{t(withdrawn ? say.withdrawn : say.draft)}</Tag>
      )}
      <PlanTag at={publishAt} blocked={blocked} />
      {preview && <Tag>{t(say.preview)}</Tag>}
      {ungraded > 0 && <Tag tone="evidence">{t(say.ungraded, { count: ungraded })}</Tag>}
    </span>
  );
}

/** When something is to be published, or that its moment came and nothing was done. */
export function PlanTag({ at, blocked }: { at: Date | null; blocked: boolean }) {
  const { t } = usePage();
  if (!at) return null;
  if (blocked) return <Tag tone="problem">{t(say.blockedPlan)}</Tag>;
  return (
    <Tag tone="accent">
      {t(say.plannedFor)} <DateTime at={at} short />
    </Tag>
  );
}
