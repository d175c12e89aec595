import { usePage } from '../../../ui/page-context.js';
import type { DifferenceLine, Words } from '../difference.rules.js';
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
          {props[field].map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({ line }: { line: DifferenceLine }) {
  const { t } = usePage();
  if (line.kind === 'gap')
    return (
      <p class="difference-gap" lang={t.locale}>
        {t(m.gap, { lines: line.lines })}
      </p>
    );
  return (
    <p class={`difference-line is-${line.kind}`}>
      <InWords words={line.words} />
    </p>
  );
}

/** Words with what came and what went; both are said to those who cannot see it. */
export function InWords({ words }: { words: readonly Words[] }) {
  const { t } = usePage();
  return (
    <>
      {words.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span class="visually-hidden" lang={t.locale}>
              {' '}
              {t(kind === 'added' ? m.added : m.removed)}{' '}
            </span>
            {text}
          </Mark>
        );
      })}
    </>
  );
}
