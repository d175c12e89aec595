import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { PlanTag } from '../../outline/pages/lesson-flags.js';
import { ARTICLE_WORDS as say } from '../articles.staff.messages.js';
import type { StaffArticle } from '../staff-articles.views.js';

/** How an article stands, in words. Its languages are said elsewhere. */
export function ArticleFlags({ article }: { article: StaffArticle }) {
  const { t } = usePage();
  const { status, waits, withdrawn, ungraded, publishAt, blocked } = article;
  return (
    <span class="flags">
      {status === 'published' ? (
        <Tag tone={waits ? 'accent' : 'done'}>{t(waits ? say.waits : say.published)}</Tag>
      ) : (
        <Tag>{t(withdrawn ? say.withdrawn : say.draft)}</Tag>
      )}
      <PlanTag at={publishAt} blocked={blocked} />
      {ungraded > 0 && <Tag tone="evidence">{t(say.ungraded, { count: ungraded })}</Tag>}
    </span>
  );
}
