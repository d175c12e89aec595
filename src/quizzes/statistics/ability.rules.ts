import { round, type ItemTable } from './cells.js';

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
export function abilityPoints(item: ItemTable): AbilityPoint[] {
  const groups = sameAbility(item);
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const points = new Map<number, { ability: number; share: number; n: number }>();
  let before = 0;
  for (const group of groups) {
    const part = Math.min(POINTS - 1, Math.floor((POINTS * (before + group.n / 2)) / n));
    const point = points.get(part) ?? { ability: 0, share: 0, n: 0 };
    point.ability += group.ability * group.n;
    point.share += group.share;
    point.n += group.n;
    points.set(part, point);
    before += group.n;
  }
  return [...points.values()].map((sum) => ({ ability: sum.ability / sum.n, share: sum.share / sum.n, n: sum.n }));
}

/** Learners of one ability together, with the sum of the shares they earned, from the weakest: they are never parted. */
function sameAbility({ cells, drawn }: ItemTable): AbilityPoint[] {
  const groups = new Map<number, AbilityPoint>();
  for (const { total, mark, most, count } of cells) {
    if (most <= 0) continue;
    const ability = drawn ? total : round(total - mark);
    const group = groups.get(ability) ?? { ability, share: 0, n: 0 };
    groups.set(ability, group);
    group.share += (mark / most) * count;
    group.n += count;
  }
  return [...groups.values()].sort((a, b) => a.ability - b.ability);
}
