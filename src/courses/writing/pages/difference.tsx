import { DifferenceLines } from '../../../ui/components/difference.js';
import type { DifferenceLine } from '../../../ui/difference.rules.js';
import { usePage } from '../../../ui/page-context.js';
import { REVISIONS as m } from '../revisions.messages.js';

/** What changed in a lesson's title, summary and text. Fields without a change are left out. */
export function TextDifference(props: Record<'title' | 'summary' | 'body', readonly DifferenceLine[]>) {
  const { t } = usePage();
  const changed = (['title', 'summary', 'body'] as const).filter((field) =>
    props[field].some(({ kind }) => kind !== 'same' && kind !== 'gap'),
  );
  if (changed.length === 0) return <p class="muted">{t(m.same)}</p>;
  const labels = { title: t(m.titleThen), summary: t(m.summary), body: t(m.body) };
  return (
    <div class="difference">
      {changed.map((field) => (
        <div key={field}>
          {(changed.length > 1 || field !== 'body') && (
            <p class="difference-field" lang={t.locale}>
              {labels[field]}
            </p>
          )}
          <DifferenceLines lines={props[field]} />
        </div>
      ))}
    </div>
  );
}
