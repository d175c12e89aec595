import { ui } from '../messages.js';
import { usePage } from '../page-context.js';

/** A stretch of a bar, on the chart's scale. */
export interface BarSpan {
  from?: number;
  to: number;
  /** `strong` is what the chart is about, `light` what it is measured against. */
  tone: 'strong' | 'light';
}

/** One bar of a chart with its name and, at its end, what it says. */
export interface BarRow {
  label: string;
  spans: readonly BarSpan[];
  /** Where a line stands across the bar, such as a median. */
  mark?: number | undefined;
  says: string;
}

interface BarChartProps {
  title: string;
  /** Keeps the title for screen readers only, where a heading already says it. */
  titleHidden?: boolean;
  /** The end of the scale; the bars begin at 0. */
  most: number;
  rows: readonly BarRow[];
  /** What the tones mean. */
  keys?: readonly { tone: 'strong' | 'light' | 'mark'; label: string }[];
  /** The same numbers, for whoever reads them better so: heads, and a row for each bar. */
  table: { heads: readonly string[]; rows: readonly (readonly string[])[] };
}

/** Bars below one another, each with its name above, and the same numbers as a table under them. */
export function BarChart({ title, titleHidden = false, most, rows, keys = [], table }: BarChartProps) {
  const { t } = usePage();
  const x = (value: number) => (most > 0 ? Math.max(0, Math.min(1, value / most)) * 100 : 0);
  return (
    <figure class="chart bars-chart">
      <figcaption class={titleHidden ? 'visually-hidden' : undefined}>{title}</figcaption>
      {keys.length > 0 && (
        <p class="bars-keys" aria-hidden="true">
          {keys.map(({ tone, label }) => (
            <span key={tone} class={`bars-key bars-key-${tone}`}>
              {label}
            </span>
          ))}
        </p>
      )}
      <ol class="bars" aria-hidden="true">
        {rows.map(({ label, spans, mark, says }, index) => (
          <li key={index}>
            <span class="bars-label">{label}</span>
            <span class="bars-says">{says}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect class="bars-ground" width="100" height="10" />
              {spans.map(({ from = 0, to, tone }) => (
                <rect key={tone} class={`bars-${tone}`} x={x(from)} width={x(to) - x(from)} height="10" />
              ))}
              {mark !== undefined && <rect class="bars-mark" x={Math.max(0, x(mark) - 0.4)} width="0.8" height="10" />}
            </svg>
          </li>
        ))}
      </ol>
      <details>
        <summary>{t(ui.asTable)}</summary>
        <div class="table-scroll" tabIndex={0}>
          <table class="table">
            <caption class="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {table.heads.map((head, index) => (
                  <th key={head} scope="col" class={index > 0 ? 'number' : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells], index) => (
                <tr key={index}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={at} class="number">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
