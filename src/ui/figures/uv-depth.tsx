import { usePage } from '../page-context.js';
import { Drawing, type FigureProps } from './figure.js';
import { Label } from './label.js';
import { skinLayers, uvDepth as m } from './messages.js';

const SURFACE = 92;
const EPIDERMIS = 148;
const DERMIS = 300;

// The rays of each bundle end at these depths, measured from the surface in the drawing's own units.
const BUNDLES = [
  { key: 'uvb', range: '280–315 nm', x: 152, ends: [26, 44, 62, 50, 30], look: 'evidence' },
  { key: 'uva', range: '315–400 nm', x: 248, ends: [58, 112, 160, 126, 74], look: 'evidence' },
  { key: 'visible', range: '400–780 nm', x: 344, ends: [84, 158, 202, 176, 110], look: 'ink' },
  { key: 'infrared', range: '> 780 nm', x: 438, ends: [120, 204, 266, 228, 150], look: 'accent' },
] as const;

/** How deep UVB, UVA, visible light and infrared reach into the skin. */
export function UvDepth({ title }: FigureProps) {
  const { t } = usePage();
  return (
    <Drawing id="fig-uv-depth" width={480} height={392} title={title ?? t(m.name)} description={t(m.description)}>
      <rect class="tissue-1" y={EPIDERMIS - 24} width="480" height={DERMIS - EPIDERMIS + 34} />
      <path
        class="tissue-2"
        d={`M0 ${SURFACE}c60-6 90 6 150 0s110-6 170 0 100 4 160 0V${EPIDERMIS}c-20 0-24-16-44-16s-26 18-48 18-28-20-50-20-26 20-48 20-28-18-50-18-26 18-50 18-26-20-48-20-26 20-50 20-26-18-44-18-20 14-48 14z`}
      />
      <path class="tissue-3" d={`M0 ${DERMIS - 2}c80-6 150-8 250 0s150-10 230 0v92H0z`} />
      <path class="line" d={`M0 ${SURFACE}c60-6 90 6 150 0s110-6 170 0 100 4 160 0`} />
      <path
        class="thin"
        stroke-opacity="0.35"
        d="M0 196c60-14 90 12 150 0s110-10 170 2 100 8 160-4M0 232c50 12 100-10 150-2s120 12 170-2 90-6 160 4M0 270c60-12 100 10 150 2s110-14 170-2 100 8 160 0"
      />
      {BUNDLES.map(({ key, range, x, ends, look }) => (
        <g key={key}>
          <Label x={x} y={24} text={t(m[key])} anchor="middle" class="name fig-mid" />
          <Label x={x} y={44} text={range} anchor="middle" class="soft fig-small" />
          {ends.map((end, i) => (
            <g key={i}>
              <path class={`${look}-line`} d={`M${x - 24 + i * 12} 56V${SURFACE + end}`} />
              <circle class={`${look}-fill`} cx={x - 24 + i * 12} cy={SURFACE + end} r="3" />
            </g>
          ))}
        </g>
      ))}
      <Label x={8} y={EPIDERMIS + 30} text={t(skinLayers.dermis)} class="name" />
      <Label x={8} y={SURFACE + 30} text={t(skinLayers.epidermis)} class="name" />
      <Label x={8} y={DERMIS + 30} text={t(skinLayers.subcutis)} class="name" />
    </Drawing>
  );
}
