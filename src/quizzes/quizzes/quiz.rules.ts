/** Between which moments a quiz can be begun; null where it has no such end. */
interface Dates {
  opensAt: Date | null;
  closesAt: Date | null;
}

/** What decides whether a quiz is open. */
interface Opening extends Dates {
  status: 'draft' | 'published' | 'withdrawn';
}

/** That a quiz is not open yet, or no longer, and the moment at which it opens or closed. */
export interface Shut {
  why: 'not-yet' | 'over';
  at: Date;
}

/** Why a quiz cannot be begun now, as far as its dates go; null when it can. */
export function shutBy({ opensAt, closesAt }: Dates, now: Date): Shut | null {
  if (opensAt && now < opensAt) return { why: 'not-yet', at: opensAt };
  return closesAt && now >= closesAt ? { why: 'over', at: closesAt } : null;
}

/** True when an attempt could be begun now, as far as the quiz itself goes. */
export function isOpen({ status, ...dates }: Opening, now: Date): boolean {
  return status === 'published' && shutBy(dates, now) === null;
}
