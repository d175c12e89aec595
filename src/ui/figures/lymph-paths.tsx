import { usePage } from '../page-context.js';
import { Drawing, type FigureProps } from './figure.js';
import { Label } from './label.js';
import { lymphPaths as m } from './messages.js';

// One half of the face; the other is its mirror image about x = 150.
const OUTLINE =
  'M150 26C88 26 56 70 56 142c0 26 2 44 6 62 4 30 14 54 30 74 20 26 38 38 58 38M57 150c-12-8-20 0-17 18 3 22 10 36 22 38M98 288c0 34-2 50-8 62-12 18-44 24-74 36';
const FEATURES =
  'M88 138c14-12 34-12 46-3M92 158c12-11 28-11 38 1-12 7-26 7-38-1zM148 206c-10 8-14 4-16-2M118 252c12-6 22-9 32-5M118 252c14 13 22 16 32 16M118 252c12 3 22 3 32 2';
const PATHS = [
  'M146 62C112 64 82 92 70 152',
  'M132 92c-26 8-46 30-60 66',
  'M112 186c-14-6-26-8-36-4',
  'M140 190c-18 22-34 54-44 78',
  'M128 222c-12 12-22 30-28 48',
  'M120 268c-6 4-12 8-16 12',
  'M149 290v12',
];
const TRUNKS = [
  'M70 196c4 34 14 60 28 82',
  'M106 292c4 26 2 50-2 72',
  'M144 320c-14 12-26 20-36 30',
  'M104 372c0 8-2 14-6 20',
];
const NODES: [number, number][] = [
  [70, 166],
  [68, 182],
  [94, 280],
  [108, 290],
  [143, 310],
  [108, 330],
  [106, 348],
  [104, 366],
];

function Half() {
  return (
    <>
      <path class="line" d={OUTLINE} />
      <path class="thin" d={FEATURES} />
      {[...PATHS, ...TRUNKS].map((d) => (
        <path key={d} class="accent-line" d={d} marker-end="url(#lymph-arrow)" />
      ))}
      {NODES.map(([cx, cy]) => (
        <ellipse key={`${cx}-${cy}`} class="evidence-fill" cx={cx} cy={cy} rx="5.5" ry="7" />
      ))}
    </>
  );
}

/** The lymph paths of the face towards the nodes at ear, jaw, chin and neck. */
export function LymphPaths({ title }: FigureProps) {
  const { t } = usePage();
  const pointer = (y: number, from: [number, number], text: string) => (
    <g key={y}>
      <path class="lead" d={`M${from[0]} ${from[1]}L312 ${y - 5}h8`} />
      <Label x={326} y={y} text={text} max={20} />
    </g>
  );
  return (
    <Drawing id="fig-lymph-paths" width={480} height={436} title={title ?? t(m.name)} description={t(m.description)}>
      <marker id="lymph-arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="4.5" markerHeight="4.5" orient="auto">
        <path class="accent-fill" d="M0 0l8 4-8 4z" />
      </marker>
      <Half />
      <g transform="matrix(-1 0 0 1 300 0)">
        <Half />
      </g>
      {pointer(160, [238, 172], t(m.ear))}
      {pointer(236, [212, 281], t(m.jaw))}
      {pointer(292, [164, 309], t(m.chin))}
      {pointer(348, [202, 347], t(m.neck))}
      {pointer(392, [206, 392], t(m.collarbone))}
    </Drawing>
  );
}
