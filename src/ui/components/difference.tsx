import { usePage } from '../page-context.js';
import type { DifferenceLine, Words } from '../difference.rules.js';
import { DIFFERENCE_WORDS as m } from './difference.messages.js';

/** What changed in a text, line by line. */
export function DifferenceLines({ lines }: { lines: readonly DifferenceLine[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </>
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
