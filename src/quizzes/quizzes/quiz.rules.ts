/** What decides whether a quiz is open. */
interface Opening {
  status: 'draft' | 'published' | 'withdrawn';
  opensAt: Date | null;
  closesAt: Date | null;
}

/** True when an attempt could be begun now, as far as the quiz itself goes. */
export function isOpen({ status, opensAt, closesAt }: Opening, now: Date): boolean {
  return status === 'published' && (!opensAt || now >= opensAt) && (!closesAt || now < closesAt);
}
