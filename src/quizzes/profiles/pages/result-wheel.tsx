import { Drawing } from '../../../ui/figures/figure.js';
import { Label } from '../../../ui/figures/label.js';
import { usePage } from '../../../ui/page-context.js';
import type { FactorScore } from '../profile.rules.js';
import { PROFILE as say } from '../profiles.messages.js';

const C = 250;
const OUTER = 246;
const SKIN = 128;
/** Between the two rings. */
const GAP = 10;

const at = (radius: number, turn: number): string => {
  const round = (value: number) => Math.round(value * 10) / 10;
  return `${round(C + radius * Math.sin(turn * 2 * Math.PI))} ${round(C - radius * Math.cos(turn * 2 * Math.PI))}`;
};

/** A field of a ring from one radius to another. A single field is a whole ring: two halves, for an arc cannot end where it began. */
function field(from: number, to: number, start: number, end: number): string {
  if (end - start > 0.999) return `${field(from, to, start, start + 0.5)}${field(from, to, start + 0.5, end - 0.0001)}`;
  const large = end - start > 0.5 ? 1 : 0;
  const inner = from > 0 ? `L${at(from, end)}A${from} ${from} 0 ${large} 0 ${at(from, start)}` : `L${C} ${C}`;
  return `M${at(to, start)}A${to} ${to} 0 ${large} 1 ${at(to, end)}${inner}z`;
}

/** The factors of a profile as two rings, each field filled from its inner edge as far as its score reaches. */
export function ResultWheel({ factors, title }: { factors: readonly FactorScore[]; title: string }) {
  const { t, locale } = usePage();
  const inside = factors.filter(({ factor }) => factor.kind === 'proxy');
  const outside = factors.filter(({ factor }) => factor.kind === 'external');
  const words = (some: readonly FactorScore[]) =>
    some
      .map(
        ({ factor, score }) => `${factor.name[locale]} ${score === null ? `(${t(say.noScore)})` : Math.round(score)}`,
      )
      .join(', ') || t(say.nothing);
  return (
    <Drawing
      id="result-wheel"
      width={500}
      height={508}
      title={title}
      description={t(say.wheelWords, { outside: words(outside), inside: words(inside) })}
    >
      <Label x={0} y={24} text={t(say.outside)} class="name fig-mid" max={10} />
      <Label x={0} y={488} text={t(say.inside)} class="name fig-mid" max={12} />
      <Ring factors={outside} from={SKIN + GAP} to={OUTER} kind="external" />
      <Ring factors={inside} from={0} to={SKIN} kind="proxy" />
    </Drawing>
  );
}

function Ring(props: { factors: readonly FactorScore[]; from: number; to: number; kind: 'external' | 'proxy' }) {
  const { locale } = usePage();
  const { factors, from, to, kind } = props;
  const share = 1 / factors.length;
  return (
    <>
      {factors.map(({ factor, score }, i) => {
        const [start, end] = [i * share, (i + 1) * share];
        const middle = at(
          kind === 'external' ? (from + to) / 2 : to * (factors.length > 1 ? 0.62 : 0),
          start + share / 2,
        );
        const [x, y] = middle.split(' ').map(Number);
        return (
          <g key={factor.slug} class={`wheel-${kind}`}>
            <path class={score === null ? 'wheel-track wheel-open' : 'wheel-track'} d={field(from, to, start, end)} />
            {score !== null && score > 0 && (
              <path class="wheel-value" d={field(from, from + ((to - from) * score) / 100, start, end)} />
            )}
            <Label
              x={x!}
              y={y!}
              text={`${factor.name[locale]} ${score === null ? '–' : Math.round(score)}`}
              max={factors.length > 6 ? 10 : 12}
              anchor="middle"
              centred
              class="fig-wheel"
            />
          </g>
        );
      })}
    </>
  );
}
