import { round, type ItemTable } from './cells.js';
import { size } from './moments.rules.js';

/** The learners of one stretch of ability, with what the item earned them. */
export interface AbilityPoint {
  /** Mean of the rest of the total, or of the whole one for an item that was drawn. */
  ability: number;
  /** Mean share of the mark of the item. */
  share: number;
  n: number;
}

/** At most so many points, of about as many attempts each. */
const POINTS = 8;

/** What an item earns from the weakest to the strongest: learners in order of the rest of their total, in up to eight parts. */
export function abilityPoints({ cells, drawn }: ItemTable): AbilityPoint[] {
  const sorted = cells
    .filter(({ most }) => most > 0)
    .map((cell) => ({ ...cell, ability: drawn ? cell.total : round(cell.total - cell.mark) }))
    .sort((a, b) => a.ability - b.ability);
  const n = size(sorted);
  const points = new Map<number, { ability: number; share: number; n: number }>();
  for (const [start, group] of sameAbility(sorted)) {
    const part = Math.min(POINTS - 1, Math.floor((POINTS * (start + size(group) / 2)) / n));
    const point = points.get(part) ?? { ability: 0, share: 0, n: 0 };
    for (const { ability, mark, most, count } of group) {
      point.ability += ability * count;
      point.share += (mark / most) * count;
      point.n += count;
    }
    points.set(part, point);
  }
  return [...points.values()].map((sum) => ({ ability: sum.ability / sum.n, share: sum.share / sum.n, n: sum.n }));
}

/** Cells of one ability together, each with how many attempts stand before them: they are never parted. */
function sameAbility<T extends { ability: number; count: number }>(sorted: readonly T[]): [number, T[]][] {
  const groups: [number, T[]][] = [];
  let before = 0;
  for (const cell of sorted) {
    const last = groups.at(-1);
    if (last?.[1][0]?.ability === cell.ability) last[1].push(cell);
    else groups.push([before, [cell]]);
    before += cell.count;
  }
  return groups;
}
