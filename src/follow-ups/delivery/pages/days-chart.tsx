import { formatNumber, formatShortDate } from '../../../platform/i18n/dates.js';
import { ui } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import { DELIVERY_WORDS as words } from '../delivery.messages.js';
import type { DeliveryFigures } from '../delivery.views.js';
import { fateColumns } from './fate-columns.js';

const WIDTH = 640;
const HEIGHT = 200;
/** From the base up. */
const LAYERS = ['accepted', 'waiting', 'skipped', 'failed'] as const;

/** A column for each day, its parts what became of the mails that were planned on it; the same numbers stand beneath. */
export function DaysChart({ days }: { days: DeliveryFigures['days'] }) {
  const { t, locale } = usePage();
  const top = Math.max(1, ...days.map(({ planned }) => planned));
  const slot = WIDTH / days.length;
  const width = Math.max(1, Math.min(36, slot * 0.7));
  const label = (day: string) => formatShortDate(locale, new Date(`${day}T12:00:00Z`), 'UTC');
  return (
    <figure class="chart">
      <figcaption class="chart-keys">
        {LAYERS.map((layer) => (
          <span key={layer} class={`chart-key mail-key-${layer}`}>
            {t(words[layer])}
          </span>
        ))}
      </figcaption>
      <svg viewBox={`0 -18 ${WIDTH} ${HEIGHT + 20}`} aria-hidden="true">
        <text class="chart-label" x="0" y="-5">
          {formatNumber(locale, top)}
        </text>
        <line class="chart-line" x1="0" x2={WIDTH} y1="0" y2="0" />
        <line class="chart-line" x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {days.map((day, index) => {
          let below = 0;
          return LAYERS.map((layer) => {
            const height = (day[layer] / top) * HEIGHT;
            below += height;
            return (
              height > 0 && (
                <rect
                  key={layer}
                  class={`mail-fate-${layer}`}
                  x={(slot * (index + 0.5) - width / 2).toFixed(1)}
                  width={width.toFixed(1)}
                  y={(HEIGHT - below).toFixed(1)}
                  height={height.toFixed(1)}
                />
              )
            );
          });
        })}
        <line class="chart-base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <p class="chart-ends" aria-hidden="true">
        <span>{label(days[0]!.day)}</span>
        {days.length > 1 && <span>{label(days.at(-1)!.day)}</span>}
      </p>
      <details>
        <summary>{t(ui.asTable)}</summary>
        <div class="table-scroll" tabIndex={0}>
          <table class="table">
            <caption class="visually-hidden">{t(words.days)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words.day)}</th>
                {fateColumns(t, locale).map((column) => (
                  <th key={column.key} scope="col" class="number">
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.day}>
                  <th scope="row" class="nowrap">
                    {label(day.day)}
                  </th>
                  {fateColumns(t, locale).map((column) => (
                    <td key={column.key} class="number">
                      {column.cell(day)}
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
