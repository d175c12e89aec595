type Point = readonly [x: number, y: number];

const WIDTH = 1200;
const HEIGHT = 260;

// A small generator with a fixed seed: the drawing must be the same in every process and on every day.
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How wide the fields of the skin are at a place: fine at the left (young), wide at the right (old). */
const spacing = (x: number) => 14 + 34 * (x / WIDTH) ** 1.4;

/** With the years the furrows line up along one direction: distances across it count for more. */
function distance([ax, ay]: Point, [bx, by]: Point): number {
  const age = (ax + bx) / 2 / WIDTH;
  const dx = bx - ax;
  const dy = by - ay;
  const along = dx * 0.86 - dy * 0.5;
  const across = dx * 0.5 + dy * 0.86;
  return Math.hypot(along * (1 - 0.42 * age), across * (1 + 0.3 * age));
}

/** No distance shrinks what lies across the page to less than this, so points further away need not be asked. */
const LEAST_SHRINK = 0.57;
const WIDEST = spacing(WIDTH + 40);
/** Points closer together than they may be stand in the same or a neighbouring column. */
const COLUMN = WIDEST / LEAST_SHRINK;

class Columns {
  readonly #columns: Point[][] = [];

  add(point: Point): void {
    (this.#columns[this.#at(point)] ??= []).push(point);
  }

  /** The points around a place; all that are nearer than the widest spacing are among them. */
  around(place: Point): Point[] {
    const at = this.#at(place);
    return [at - 1, at, at + 1].flatMap((n) => this.#columns[n] ?? []);
  }

  #at = ([x]: Point) => Math.floor((x + 40) / COLUMN);
}

function scatter(): { points: Point[]; columns: Columns } {
  const next = random(20);
  const points: Point[] = [];
  const columns = new Columns();
  for (let tries = 0; tries < 9000; tries++) {
    const point: Point = [next() * (WIDTH + 80) - 40, next() * (HEIGHT + 80) - 40];
    if (columns.around(point).some((other) => distance(point, other) <= spacing(Math.max(0, point[0])))) continue;
    points.push(point);
    columns.add(point);
  }
  return { points, columns };
}

/** Joins two points when no third one lies in the circle between them: a net of fields, as on skin. */
function furrows({ points, columns }: ReturnType<typeof scatter>): [Point, Point, number][] {
  const edges: [Point, Point, number][] = [];
  points.forEach((a, i) => {
    points.slice(i + 1).forEach((b) => {
      const most = spacing(Math.max(0, a[0])) * 2.2;
      if (Math.abs(a[0] - b[0]) * LEAST_SHRINK > most) return;
      const length = distance(a, b);
      if (length > most) return;
      const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      if (columns.around(middle).some((c) => c !== a && c !== b && distance(c, middle) < length / 2)) return;
      edges.push([a, b, length]);
    });
  });
  return edges;
}

function draw(): { fine: string; middle: string; deep: string } {
  const next = random(7);
  const layers = { fine: '', middle: '', deep: '' };
  for (const [a, b] of furrows(scatter())) {
    const age = Math.max(0, (a[0] + b[0]) / 2 / WIDTH);
    const slope = Math.abs(Math.atan2(b[1] - a[1], b[0] - a[0]) + Math.PI / 6) % Math.PI;
    const aligned = Math.min(slope, Math.PI - slope) < 0.5;
    // Crossing lines fade with the years, those along the one direction deepen.
    if (!aligned && next() < age * 0.42) continue;
    const layer = aligned && next() < age ** 1.5 * 0.75 ? 'deep' : next() < 0.4 + age * 0.3 ? 'middle' : 'fine';
    const bow = (next() - 0.5) * 7;
    const [x, y] = [Math.round(a[0]), Math.round(a[1])];
    const [dx, dy] = [Math.round(b[0] - x), Math.round(b[1] - y)];
    // Only the longer lines are bowed: on the short ones nobody would see it, and the page would carry it.
    const stroke =
      Math.hypot(dx, dy) < 26 ? `l${dx} ${dy}` : `q${Math.round(dx / 2 + bow)} ${Math.round(dy / 2 - bow)} ${dx} ${dy}`;
    layers[layer] += `M${x} ${y}${stroke}`.replace(/ -/g, '-');
  }
  return layers;
}

let drawn: ReturnType<typeof draw> | undefined;

/** The drawing's lines as SVG paths on a ground of 1200 by 260, by how deep they are. Drawn when first asked for. */
export const furrowLines = (): ReturnType<typeof draw> => (drawn ??= draw());

/**
 * The house's motif: the fine net on the surface of skin, from young at the left to old at the right, where the fields
 * widen and the lines deepen and align. An ornament: silent for screen readers; say in a caption what it shows.
 */
export function Furrows() {
  const lines = furrowLines();
  return (
    <svg class="furrows" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d={lines.fine} stroke-width="0.6" />
      <path d={lines.middle} stroke-width="0.9" />
      <path class="deep" d={lines.deep} stroke-width="1.6" />
    </svg>
  );
}
