/** How several attempts at a quiz make one result. */
export const GRADINGS = ['best', 'last', 'first', 'average'] as const;

/** One of the ways to grade. */
export type Grading = (typeof GRADINGS)[number];

/**
 * The result of a person in a quiz, as a share of the marks, from the shares of her finished attempts in their order.
 * Null stands for one that staff have not marked yet; it counts for nothing, unless it is the very one that counts.
 */
export function gradedShare(grading: Grading, shares: readonly (number | null)[]): number | null {
  const marked = shares.filter((share) => share !== null);
  if (grading === 'first') return shares[0] ?? null;
  if (grading === 'last') return shares.at(-1) ?? null;
  if (marked.length === 0) return null;
  if (grading === 'best') return Math.max(...marked);
  return marked.reduce((sum, share) => sum + share, 0) / marked.length;
}
