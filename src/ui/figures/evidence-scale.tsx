import { usePage } from '../page-context.js';
import { Drawing, type FigureProps } from './figure.js';
import { Label } from './label.js';
import { evidenceScale as m } from './messages.js';

const ZERO = 262;

// From where to where the truth may lie, and the best estimate, on an axis where ZERO is 'no effect'.
const ROWS = [
  { key: 'strong', why: 'strongWhy', from: 386, to: 422, best: 404, size: 11 },
  { key: 'moderate', why: 'moderateWhy', from: 318, to: 412, best: 366, size: 8.5 },
  { key: 'limited', why: 'limitedWhy', from: 240, to: 420, best: 334, size: 6 },
  { key: 'weak', why: 'weakWhy', from: 206, to: 470, best: 312, size: 4 },
] as const;

/** The four grades as a scale: the better the evidence, the narrower the range in which the truth may lie. */
export function EvidenceScale({ title }: FigureProps) {
  const { t } = usePage();
  return (
    <Drawing id="fig-evidence-scale" width={480} height={328} title={title ?? t(m.name)} description={t(m.description)}>
      <path class="line" d={`M${ZERO} 30V292`} stroke-dasharray="2 5" />
      <Label x={ZERO} y={18} text={t(m.noEffect)} anchor="middle" class="soft" />
      <Label x={480} y={18} text={`${t(m.effect)} →`} anchor="end" class="soft" />
      {ROWS.map(({ key, why, from, to, best, size }, index) => {
        const y = 64 + index * 68;
        return (
          <g key={key}>
            <path class="hair" d={`M0 ${y + 34}H480`} />
            <Label x={0} y={y - 2} text={t(m[key])} class="name fig-big" />
            <Label x={0} y={y + 18} text={t(m[why])} max={27} class="soft fig-small" leading={15} />
            <path class="evidence-line" d={`M${from} ${y}H${to}M${from} ${y - 7}v14M${to} ${y - 7}v14`} />
            <path class="evidence-fill" d={`M${best} ${y - size}l${size} ${size}-${size} ${size}-${size}-${size}z`} />
          </g>
        );
      })}
    </Drawing>
  );
}
