import { usePage } from '../page-context.js';
import { Drawing, type FigureProps } from './figure.js';
import { Label } from './label.js';
import { skinLayers as m } from './messages.js';

const RIDGES =
  'M0 118C14 118 20 146 36 146S58 112 74 112 96 150 112 150s22-36 38-36 24 34 40 34 22-38 38-38 22 36 36 36 20-20 26-20';

// Where keratinocytes lie: three loose rows that flatten towards the surface.
const CELLS = [
  [70, 13, 3.4],
  [84, 12, 4.6],
  [99, 11, 5.6],
].flatMap(([y, rx, ry], row) =>
  Array.from({ length: 10 }, (_, i) => ({
    cx: 10 + i * 27 + (row % 2) * 13,
    cy: y! + ((i * 7) % 5) - 2,
    rx: rx!,
    ry: ry!,
  })),
);

const COLLAGEN = [
  'M8 206c40-16 62 14 104 0s66-12 96 2 50 8 74-2',
  'M0 232c38 12 70-14 108-2s72 14 104-2 52-4 72 4',
  'M12 262c44-14 60 10 98 2s70-16 106-4 44 8 66 0',
  'M0 290c40 10 66-12 106-4s74 12 102 0 54-6 74 2',
];

const FAT: [number, number, number][] = [
  [24, 342, 19],
  [62, 336, 17],
  [100, 344, 20],
  [140, 336, 17],
  [178, 343, 20],
  [216, 336, 17],
  [254, 343, 19],
  [42, 376, 18],
  [81, 377, 18],
  [120, 376, 18],
  [159, 377, 18],
  [198, 377, 18],
  [236, 376, 18],
  [273, 374, 15],
  [8, 377, 14],
];

/** The layers of the skin with what lives where. */
export function SkinLayers({ title }: FigureProps) {
  const { t } = usePage();
  const pointer = (y: number, from: [number, number], text: string) => (
    <g key={y}>
      <path class="lead" d={`M${from[0]} ${from[1]}L304 ${y - 5}h8`} />
      <circle cx={from[0]} cy={from[1]} r="2" />
      <Label x={317} y={y} text={text} class="soft" />
    </g>
  );
  return (
    <Drawing id="fig-skin-layers" width={480} height={400} title={title ?? t(m.name)} description={t(m.description)}>
      <clipPath id="skin-block">
        <path d="M0 48C30 40 44 56 74 50s50-12 78-4 40 10 66 2 44-8 72 0V396H0z" />
      </clipPath>
      <g clip-path="url(#skin-block)">
        <rect class="tissue-1" width="290" height="400" />
        <path class="tissue-2" d={`M0 40V118${RIDGES.slice(RIDGES.indexOf('C'))}V40z`} />
        <path class="tissue-3" d="M0 318c40-12 74 8 120 0s96-12 170 0v90H0z" />
        {CELLS.map((cell, i) => (
          <g key={i}>
            <ellipse class="cell" {...cell} />
            <circle class="nucleus" cx={cell.cx} cy={cell.cy} r="1.7" />
          </g>
        ))}
        <path
          class="thin"
          d="M0 58c30-8 44 8 74 2s50-12 78-4 40 10 66 2 44-8 72 0M0 63c30-8 44 8 74 2s50-12 78-4 40 10 66 2 44-8 72 0"
        />
        {COLLAGEN.map((d) => (
          <g key={d}>
            <path class="line" d={d} stroke-opacity="0.8" />
            <path class="thin" d={d} transform="translate(3 4)" stroke-opacity="0.6" />
          </g>
        ))}
        <path
          class="thin"
          d="M20 190c10 40-8 70 12 112M128 176c-12 50 14 80 2 130M236 186c14 40-10 76 8 116"
          stroke-dasharray="1 4"
          stroke-width="1.6"
        />
        <path
          class="accent-line"
          d="M0 308c60-8 90 6 150 0s90-4 140 0M70 306c0-60 2-100-4-130s10-42 14-12-8 90 4 142M186 306c4-70-2-104 2-126s14-26 16 0-8 80-4 126"
        />
        {FAT.map(([cx, cy, r]) => (
          <circle key={`${cx}-${cy}`} class="thin" cx={cx} cy={cy} r={r} />
        ))}
        <g class="evidence-fill">
          <path d="M106 244c12-9 30-9 42 0-12 7-30 7-42 0zM214 274c11-8 28-8 39 0-11 7-28 7-39 0zM30 276c10-8 26-8 36 0-10 6-26 6-36 0z" />
          <path d="M112 138l-8-16 4 1 4 9 5-14 4 1-5 15 9-8 2 3-10 11z" />
        </g>
      </g>
      <path class="line" d={RIDGES} />
      <path class="line" d="M0 48C30 40 44 56 74 50s50-12 78-4 40 10 66 2 44-8 72 0" />
      <Label x={317} y={30} text={t(m.epidermis)} class="name fig-big" />
      {pointer(56, [262, 55], t(m.horny))}
      {pointer(79, [262, 86], t(m.keratinocytes))}
      {pointer(102, [113, 134], t(m.pigment))}
      <path class="hair" d="M317 116h163" />
      <Label x={317} y={147} text={t(m.dermis)} class="name fig-big" />
      {pointer(173, [203, 190], t(m.vessels))}
      {pointer(196, [240, 210], t(m.elastic))}
      {pointer(219, [264, 229], t(m.collagen))}
      {pointer(242, [238, 272], t(m.fibroblast))}
      <path class="hair" d="M317 302h163" />
      <Label x={317} y={333} text={t(m.subcutis)} class="name fig-big" />
      {pointer(359, [256, 343], t(m.fat))}
    </Drawing>
  );
}
