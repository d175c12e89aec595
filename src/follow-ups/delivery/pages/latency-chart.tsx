import { formatNumber, formatShortDate } from '../../../platform/i18n/dates.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { ui } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import { DELIVERY_WORDS as words } from '../delivery.messages.js';
import type { DeliveryFigures } from '../delivery.views.js';

const WIDTH = 640;
const HEIGHT = 200;
/** Lines across the chart, in seconds; the scale is that of powers, for a mail takes seconds or hours. */
const MARKS = [1, 10, 60, 600, 3600, 36_000, 86_400];

/** Says seconds in the unit in which they are read best. */
export function duration(t: Translate, locale: Locale, seconds: number): string {
  const say = (n: number, digits: number) => formatNumber(locale, n, { maximumFractionDigits: digits });
  if (seconds < 120) return t(words.seconds, { n: say(seconds, 0) });
  if (seconds < 7200) return t(words.minutes, { n: say(seconds / 60, 0) });
  return t(words.hours, { n: say(seconds / 3600, 1) });
}

/** How long mails took from being due to being accepted, day by day; the same numbers stand in a table beneath. */
export function LatencyChart({ days }: { days: DeliveryFigures['days'] }) {
  const { t, locale } = usePage();
  const slowest = Math.max(1, ...days.map(({ latency }) => latency?.p95 ?? 0));
  const top = MARKS.find((mark) => mark >= slowest) ?? slowest;
  const y = (seconds: number) => HEIGHT - (Math.log10(1 + seconds) / Math.log10(1 + top)) * HEIGHT;
  const slot = WIDTH / days.length;
  const said = (seconds: number) => duration(t, locale, seconds);
  const label = (day: string) => formatShortDate(locale, new Date(`${day}T12:00:00Z`), 'UTC');
  const told = days.flatMap(({ day, latency }, index) => (latency ? [{ day, latency, x: slot * (index + 0.5) }] : []));
  return (
    <figure class="chart">
      <figcaption class="chart-keys">
        <span class="chart-key mail-key-p50">{t(words.half)}</span>
        <span class="chart-key mail-key-p95">{t(words.most)}</span>
      </figcaption>
      <svg viewBox={`0 -18 ${WIDTH} ${HEIGHT + 20}`} aria-hidden="true">
        {MARKS.filter((mark) => mark <= top).map((mark) => (
          <g key={mark}>
            <line class="chart-line" x1="0" x2={WIDTH} y1={y(mark)} y2={y(mark)} />
            <text class="chart-label" x="0" y={y(mark) - 4}>
              {said(mark)}
            </text>
          </g>
        ))}
        {(['p95', 'p50'] as const).map((which) => (
          <g key={which} class={`mail-latency-${which}`}>
            <path
              d={told
                .map(({ latency, x }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y(latency[which]).toFixed(1)}`)
                .join('')}
            />
            {told.map(({ day, latency, x }) => (
              <circle key={day} cx={x.toFixed(1)} cy={y(latency[which]).toFixed(1)} r="2.5" />
            ))}
          </g>
        ))}
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
            <caption class="visually-hidden">{t(words.latency)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words.day)}</th>
                {[words.accepted, words.half, words.most].map((word) => (
                  <th key={word.en} scope="col" class="number">
                    {t(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {told.map(({ day, latency }) => (
                <tr key={day}>
                  <th scope="row" class="nowrap">
                    {label(day)}
                  </th>
                  <td class="number">{formatNumber(locale, latency.count)}</td>
                  <td class="number">{said(latency.p50)}</td>
                  <td class="number">{said(latency.p95)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
