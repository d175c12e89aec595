import { Button } from '../../../ui/components/button.js';
import { Notice } from '../../../ui/components/notice.js';
import { BulkBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { BULK_WORDS as words } from '../bulk.messages.js';
import type { BulkView } from '../bulk.views.js';

/** What can be done to those who are ticked, or to everybody who matches; each button leads to a page that asks first. */
export function PeopleBulkBar({ shown, total }: { shown: number; total: number }) {
  const { t } = usePage();
  return (
    <BulkBar>
      {total > shown && (
        <label class="bulk-all">
          <input type="checkbox" name="all" value="on" data-all-matching={String(total)} />{' '}
          {t(words.allMatching, { count: total })}
        </label>
      )}
      <span class="visually-hidden">{t(words.withSelected)}</span>
      <Button kind="quiet" small name="do" value="move">
        {t(words.move)}
      </Button>
      <Button kind="quiet" small name="do" value="front">
        {t(words.front)}
      </Button>
      <Button kind="danger" small name="do" value="cancel">
        {t(words.cancel)}
      </Button>
    </BulkBar>
  );
}

/** Says that many were changed a moment ago, and where that can be undone. */
export function RecentBulk({ bulk }: { bulk: BulkView | null }) {
  const { t, link } = usePage();
  if (!bulk) return null;
  const { done } = bulk.counts;
  if (bulk.state === 'done' && done === 0) return null;
  return (
    <Notice tone="info">
      <p>
        {bulk.state === 'done' ? t(words.recentDone, { count: done }) : t(words.recentDoing)}{' '}
        <a href={link(`/staff/bulk/${bulk.id}`)}>{t(words.recentLink)}</a>
      </p>
    </Notice>
  );
}
