import { FOLDS, round, type ItemTable } from './cells.js';
import type { Weighted } from './moments.rules.js';

/** Sums over some cells, of values less their mean over all of them: so small that squares lose nothing. */
interface Sums {
  n: number;
  most: number;
  x: number;
  r: number;
  t: number;
  xx: number;
  rr: number;
  xr: number;
  xt: number;
}

const NOTHING: Readonly<Sums> = { n: 0, most: 0, x: 0, r: 0, t: 0, xx: 0, rr: 0, xr: 0, xt: 0 };
const KEYS = Object.keys(NOTHING) as (keyof Sums)[];
/** What binary fractions leave where nothing varies. */
const HAIR = 1e-12;

/**
 * The counts of an item added up once for each fold, so that every figure can be had without any of them: x is the mark,
 * r the rest of the total (or the whole of it for an item that was drawn), t the total.
 */
export class ItemSums {
  readonly #folds = Array.from({ length: FOLDS }, () => ({
    sums: { ...NOTHING },
    marks: new Map() as Counts,
    rests: new Map() as Counts,
  }));
  readonly #all: Sums = { ...NOTHING };
  readonly #marks: Counts = new Map();
  readonly #rests: Counts = new Map();
  /** True when it was drawn from a pool. */
  readonly drawn: boolean;
  readonly #middle: { x: number; r: number; t: number };

  constructor({ cells, drawn }: ItemTable) {
    this.drawn = drawn;
    const rest = (cell: { total: number; mark: number }) => (drawn ? cell.total : round(cell.total - cell.mark));
    this.#middle = middleOf(cells.map((cell) => ({ x: cell.mark, r: rest(cell), t: cell.total, count: cell.count })));
    for (const cell of cells) {
      const { sums, marks, rests } = this.#folds[cell.fold]!;
      const r = rest(cell);
      this.#add(sums, cell, r);
      for (const counts of [marks, this.#marks]) add(counts, cell.mark, cell.count);
      for (const counts of [rests, this.#rests]) add(counts, r, cell.count);
    }
    for (const { sums } of this.#folds) for (const key of KEYS) this.#all[key] += sums[key];
  }

  /** The folds in which anybody met the item. */
  get folds(): number[] {
    return this.#folds.flatMap(({ sums }, fold) => (sums.n > 0 ? [fold] : []));
  }

  /** Sample moments, over n-1, of everybody or of all but one fold; null with fewer than two. */
  moments(leftOut: number | null) {
    const s = leftOut === null ? this.#all : less(this.#all, this.#folds[leftOut]!.sums);
    const { n } = s;
    const over = (product: number, a: number, b: number) => (n < 2 ? null : near((product - (a * b) / n) / (n - 1)));
    return {
      n,
      mean: n === 0 ? null : this.#middle.x + s.x / n,
      most: n === 0 ? 0 : s.most / n,
      varX: over(s.xx, s.x, s.x),
      varR: over(s.rr, s.r, s.r),
      covXR: over(s.xr, s.x, s.r),
      covXT: over(s.xt, s.x, s.t),
    };
  }

  /** How often each mark was seen. */
  marks(leftOut: number | null): Weighted[] {
    return without(this.#marks, leftOut === null ? null : this.#folds[leftOut]!.marks);
  }

  /** How often each rest was seen. */
  rests(leftOut: number | null): Weighted[] {
    return without(this.#rests, leftOut === null ? null : this.#folds[leftOut]!.rests);
  }

  #add(sums: Sums, { mark, most, total, count }: ItemTable['cells'][number], rest: number): void {
    const [x, r, t] = [mark - this.#middle.x, rest - this.#middle.r, total - this.#middle.t];
    sums.n += count;
    sums.most += count * most;
    sums.x += count * x;
    sums.r += count * r;
    sums.t += count * t;
    sums.xx += count * x * x;
    sums.rr += count * r * r;
    sums.xr += count * x * r;
    sums.xt += count * x * t;
  }
}

/** Items with their counts added up; what is added up already stays. */
export const sumsOf = (items: readonly (ItemTable | ItemSums)[]): ItemSums[] =>
  items.map((item) => (item instanceof ItemSums ? item : new ItemSums(item)));

function middleOf(all: readonly { x: number; r: number; t: number; count: number }[]) {
  const n = all.reduce((sum, { count }) => sum + count, 0) || 1;
  const of = (key: 'x' | 'r' | 't') => all.reduce((sum, one) => sum + one[key] * one.count, 0) / n;
  return { x: of('x'), r: of('r'), t: of('t') };
}

function less(all: Sums, some: Sums): Sums {
  const left = { ...all };
  for (const key of KEYS) left[key] -= some[key];
  return left;
}

const near = (value: number) => (Math.abs(value) < HAIR ? 0 : value);

type Counts = Map<number, number>;

const add = (counts: Counts, value: number, count: number) => counts.set(value, (counts.get(value) ?? 0) + count);

/** What is left of all when those of one fold are taken out. */
function without(all: Counts, fold: Counts | null): Weighted[] {
  const left = Array.from(all, ([value, count]) => ({ value, count: count - (fold?.get(value) ?? 0) }));
  return left.filter(({ count }) => count > 0);
}
