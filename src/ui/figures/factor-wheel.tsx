import { usePage } from '../page-context.js';
import { Drawing, type FigureProps } from './figure.js';
import { Label } from './label.js';
import { factorWheel as m } from './messages.js';

const C = 250;
const OUTER = 246;
const SKIN = 130;
const INSIDE = ['genes', 'years', 'hormones', 'metabolism'] as const;
const OUTSIDE = ['sun', 'pollution', 'tobacco', 'food', 'stress', 'sleep', 'temperature', 'cosmetics'] as const;

const at = (radius: number, turn: number): [number, number] => [
  C + radius * Math.sin(turn * 2 * Math.PI),
  C - radius * Math.cos(turn * 2 * Math.PI),
];
const round = (value: number) => Math.round(value * 10) / 10;

// The skin between the rings: a circle whose edge is furrowed.
const skinEdge = (radius: number) =>
  `${Array.from({ length: 72 }, (_, i) => {
    const [x, y] = at(radius + (i % 2 ? 3 : -2), i / 72);
    return `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`;
  }).join('')}z`;

/** Inside and outside factors of skin ageing as a wheel, with the skin as the ring between them. */
export function FactorWheel({ title }: FigureProps) {
  const { t } = usePage();
  const spokes = (count: number, from: number, to: number) =>
    Array.from({ length: count }, (_, i) => {
      const [x1, y1] = at(from, i / count);
      const [x2, y2] = at(to, i / count);
      return <line key={i} class="thin" x1={round(x1)} y1={round(y1)} x2={round(x2)} y2={round(y2)} />;
    });
  return (
    <Drawing id="fig-factor-wheel" width={500} height={508} title={title ?? t(m.name)} description={t(m.description)}>
      <Label x={0} y={26} text={t(m.outside)} class="name fig-big" />
      <Label x={0} y={500} text={t(m.inside)} class="name fig-big" />
      <circle class="accent-wash" cx={C} cy={C} r={OUTER} />
      <circle class="line" cx={C} cy={C} r={OUTER} />
      {spokes(8, SKIN + 12, OUTER)}
      <path class="paper-fill" d={skinEdge(SKIN + 10)} />
      <path class="evidence-wash" d={skinEdge(SKIN)} />
      <path class="line" d={skinEdge(SKIN + 10)} />
      <path class="line" d={skinEdge(SKIN)} />
      {spokes(4, 0, SKIN - 3)}
      {/* Both leads run along a spoke, so that neither cuts through a field. */}
      {[
        { from: at(OUTER + 48, 7 / 8), to: at(OUTER - 16, 7 / 8) },
        { from: at(OUTER + 64, 5 / 8), to: at(SKIN - 16, 5 / 8) },
      ].map(({ from, to }) => (
        <g key={to[1]}>
          <path class="lead" d={`M${from.map(round).join(' ')}L${to.map(round).join(' ')}`} />
          <circle cx={round(to[0])} cy={round(to[1])} r="3" />
        </g>
      ))}
      {OUTSIDE.map((key, i) => {
        const [x, y] = at((OUTER + SKIN + 10) / 2, (i + 0.5) / 8);
        return (
          <Label
            key={key}
            x={round(x)}
            y={round(y)}
            text={t(m[key])}
            max={11}
            anchor="middle"
            centred
            class="fig-wheel"
          />
        );
      })}
      {INSIDE.map((key, i) => {
        const [x, y] = at(SKIN * 0.6, (i + 0.5) / 4);
        return <Label key={key} x={round(x)} y={round(y)} text={t(m[key])} anchor="middle" centred class="fig-wheel" />;
      })}
    </Drawing>
  );
}
