/** What becomes of a mark that would fall: it stays, or it falls. */
export const REGRADE_POLICIES = ['never-lower', 'as-computed'] as const;

/** One of the policies. */
export type RegradePolicy = (typeof REGRADE_POLICIES)[number];

/** An answer with what it came to, and what it would come to. */
export interface Regraded {
  attemptId: string;
  position: number;
  most: number;
  before: number;
  after: number;
}

/** The share that an answer has once it was graded anew under a policy. */
export function shareUnder(policy: RegradePolicy, before: number, after: number): number {
  return policy === 'never-lower' ? Math.max(before, after) : after;
}

/** Whether two shares differ by more than what binary fractions make of thirds. */
export const differs = (one: number, other: number): boolean => Math.abs(one - other) > 1e-9;

/** An attempt before and after. */
export interface AttemptChange {
  attemptId: string;
  before: number;
  after: number;
  most: number;
  /** Null where nothing can be passed. */
  passedBefore: boolean | null;
  passedAfter: boolean | null;
}

/** An attempt whose total is known. */
export interface AttemptTotal {
  attemptId: string;
  mark: number;
  most: number;
  passShare: number | null;
}

/** What grading anew does to the totals of attempts; those that stay the same are left out. */
export function attemptChanges(
  totals: readonly AttemptTotal[],
  answers: readonly Regraded[],
  policy: RegradePolicy,
): AttemptChange[] {
  const gains = new Map<string, number>();
  for (const { attemptId, most, before, after } of answers)
    gains.set(attemptId, (gains.get(attemptId) ?? 0) + (shareUnder(policy, before, after) - before) * most);
  return totals.flatMap(({ attemptId, mark, most, passShare }): AttemptChange[] => {
    const gain = gains.get(attemptId) ?? 0;
    if (!differs(gain, 0)) return [];
    const passed = (total: number) => (passShare === null || most === 0 ? null : total / most >= passShare - 1e-9);
    return [
      {
        attemptId,
        before: mark,
        after: mark + gain,
        most,
        passedBefore: passed(mark),
        passedAfter: passed(mark + gain),
      },
    ];
  });
}
