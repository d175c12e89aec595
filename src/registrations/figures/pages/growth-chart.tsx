import { formatNumber, formatShortDate } from '../../../platform/i18n/dates.js';
import { ui } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import { FIGURES_WORDS as words } from '../figures.messages.js';
import type { GrowthStep } from '../figures.rules.js';

const WIDTH = 640;
const HEIGHT = 220;

/** Places held and people waiting, day after day, beside the number of places; the same numbers stand in a table beneath. */
export function GrowthChart({ days, capacity }: { days: readonly GrowthStep[]; capacity: number }) {
  const { t, locale } = usePage();
  const top = Math.max(capacity, ...days.map(({ places, waiting }) => Math.max(places, waiting))) * 1.08;
  const slot = WIDTH / Math.max(1, days.length);
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT;
  // A step for each day: what was true at its end holds until the next one's.
  const line = (value: (day: GrowthStep) => number) =>
    days
      .map((day, index) => `${index ? 'V' : 'M0 '}${y(value(day)).toFixed(1)}H${(slot * (index + 1)).toFixed(1)}`)
      .join('');
  const label = ({ day }: GrowthStep) => formatShortDate(locale, new Date(`${day}T12:00:00Z`), 'UTC');
  const [first, last] = [days[0]!, days.at(-1)!];
  return (
    <figure class="chart">
      <figcaption class="chart-keys">
        <span class="chart-key chart-key-places">{t(words.placesHeld)}</span>
        <span class="chart-key chart-key-waiting">{t(words.inQueue)}</span>
        <span class="chart-key chart-key-capacity">
          {t(words.capacity, { capacity: formatNumber(locale, capacity) })}
        </span>
      </figcaption>
      <svg viewBox={`0 -4 ${WIDTH} ${HEIGHT + 6}`} aria-hidden="true">
        <line class="chart-capacity" x1="0" x2={WIDTH} y1={y(capacity)} y2={y(capacity)} />
        <path class="chart-waiting" d={line(({ waiting }) => waiting)} />
        <path class="chart-places" d={line(({ places }) => places)} />
        <line class="chart-base" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <p class="chart-ends" aria-hidden="true">
        <span>{label(first)}</span>
        {days.length > 1 && <span>{label(last)}</span>}
      </p>
      <details>
        <summary>{t(ui.asTable)}</summary>
        <table class="table">
          <caption class="visually-hidden">{t(words.growth)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.day)}</th>
              <th scope="col" class="number">
                {t(words.placesHeld)}
              </th>
              <th scope="col" class="number">
                {t(words.inQueue)}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{label(day)}</th>
                <td class="number">{formatNumber(locale, day.places)}</td>
                <td class="number">{formatNumber(locale, day.waiting)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
