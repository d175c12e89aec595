import { formatNumber } from '../../platform/i18n/dates.js';
import { ui } from '../messages.js';
import { usePage } from '../page-context.js';

/** One column of a chart. */
export interface ChartPoint {
  label: string;
  value: number;
  /** Draws this column in the accent, for the one that the text is about. */
  marked?: boolean;
}

interface ColumnChartProps {
  title: string;
  /** What the numbers count: the header of the table's second column. */
  unit: string;
  /** The header of the table's first column. */
  labelHeader: string;
  points: readonly ChartPoint[];
}

const WIDTH = 640;
const HEIGHT = 200;

function ceiling(highest: number): number {
  if (highest <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 4, 5, 8, 10].map((step) => step * power).find((step) => step >= highest)!;
}

/** A simple column chart with the same numbers as a table under it. */
export function ColumnChart({ title, unit, labelHeader, points }: ColumnChartProps) {
  const { t, locale } = usePage();
  const top = ceiling(Math.max(0, ...points.map((point) => point.value)));
  const slot = WIDTH / Math.max(1, points.length);
  const width = Math.min(48, slot * 0.62);
  // Names under the columns thin out before they would touch.
  const every = Math.ceil((Math.max(0, ...points.map((point) => point.label.length)) * 8 + 8) / slot);
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT;
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 -18 ${WIDTH} ${HEIGHT + 44}`} aria-hidden="true">
        {[0.5, 1].map((part) => (
          <line key={part} class="chart-line" x1="0" x2={WIDTH} y1={y(top * part)} y2={y(top * part)} />
        ))}
        {points.map((point, index) => {
          const middle = slot * (index + 0.5);
          return (
            <g key={index} text-anchor="middle">
              <rect
                class={point.marked ? 'chart-column-marked' : 'chart-column'}
                x={middle - width / 2}
                y={y(point.value)}
                width={width}
                height={HEIGHT - y(point.value)}
              />
              {points.length <= 16 && (
                <text class="chart-value" x={middle} y={y(point.value) - 6}>
                  {formatNumber(locale, point.value)}
                </text>
              )}
              {index % every === 0 && (
                <text class="chart-label" x={middle} y={HEIGHT + 19}>
                  {point.label}
                </text>
              )}
            </g>
          );
        })}
        <line class="chart-base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <details>
        <summary>{t(ui.asTable)}</summary>
        <table class="table">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{labelHeader}</th>
              <th scope="col" class="number">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={index}>
                <th scope="row">{point.label}</th>
                <td class="number">{formatNumber(locale, point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
