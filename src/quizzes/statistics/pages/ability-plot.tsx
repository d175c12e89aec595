import { formatNumber } from '../../../platform/i18n/dates.js';
import { ui } from '../../../ui/messages.js';
import { usePage } from '../../../ui/page-context.js';
import type { AbilityPoint } from '../ability.rules.js';
import { STATISTICS as say } from '../statistics.messages.js';

const WIDTH = 480;
const HEIGHT = 180;
/** Room at the left for the shares, and below for the marks. */
const LEFT = 44;

/** What an answer earns from the weakest learners to the strongest, with the same numbers in a table. */
export function AbilityPlot({
  points,
  drawn,
  name,
}: {
  points: readonly AbilityPoint[];
  drawn: boolean;
  name: string;
}) {
  const { t, locale } = usePage();
  const [least, most] = [points[0]!.ability, points.at(-1)!.ability];
  const x = (ability: number) => LEFT + (most > least ? (ability - least) / (most - least) : 0.5) * (WIDTH - LEFT - 8);
  const y = (share: number) => HEIGHT - Math.max(0, Math.min(1, share)) * HEIGHT;
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 1 });
  const percent = (value: number) => formatNumber(locale, value, { style: 'percent', maximumFractionDigits: 0 });
  const label = t(drawn ? say.abilityDrawn : say.ability);
  return (
    <figure class="chart ability">
      <figcaption>{t(drawn ? say.plotDrawn : say.plot)}</figcaption>
      <svg viewBox={`0 -10 ${WIDTH} ${HEIGHT + 46}`} aria-hidden="true">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class={share === 0 ? 'chart-base' : 'chart-line'} x1={LEFT} x2={WIDTH} y1={y(share)} y2={y(share)} />
            <text class="chart-label" x={LEFT - 8} y={y(share) + 4} text-anchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <polyline
          class="ability-line"
          points={points.map((p) => `${x(p.ability).toFixed(1)},${y(p.share).toFixed(1)}`).join(' ')}
        />
        {points.map((point) => (
          <circle key={point.ability} class="ability-point" cx={x(point.ability)} cy={y(point.share)} r="4.5" />
        ))}
        <text class="chart-label" x={LEFT} y={HEIGHT + 18}>
          {number(least)}
        </text>
        <text class="chart-label" x={WIDTH - 8} y={HEIGHT + 18} text-anchor="end">
          {number(most)}
        </text>
        <text class="chart-label" x={(LEFT + WIDTH) / 2} y={HEIGHT + 32} text-anchor="middle">
          {label}
        </text>
      </svg>
      <details>
        <summary>{t(ui.asTable)}</summary>
        <table class="table">
          <caption class="visually-hidden">{`${name}: ${t(drawn ? say.plotDrawn : say.plot)}`}</caption>
          <thead>
            <tr>
              {[label, t(say.share), t(say.n)].map((head) => (
                <th key={head} scope="col" class="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ ability, share, n }) => (
              <tr key={ability}>
                <th scope="row" class="number">
                  {number(ability)}
                </th>
                <td class="number">{percent(share)}</td>
                <td class="number">{formatNumber(locale, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
