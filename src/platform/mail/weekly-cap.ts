import type { Transaction } from '../database/database.js';
import { CAPPED_IN_SQL } from './mail-nevers.js';

const WEEK = 7 * 86_400_000;
/** While others are on their way it is not known yet when there is room: looked at again after this long. */
const LOOK_AGAIN = 60_000;
/** Senders count one after another: each sees what the other has claimed. */
const COUNTING = 7_226_101;

/** What an address has had of capped mail in the last seven days, oldest first, and how many are on their way now. */
export interface HadThisWeek {
  arrived: Date[];
  underWay: number;
}

/**
 * When one more capped mail fits; null when it fits now. Each that is let through must be counted as under way.
 * @param waiting how many of the same address have been put off before it
 */
export function capHolds({ arrived, underWay }: HadThisWeek, cap: number, waiting: number, now: Date): Date | null {
  if (arrived.length + underWay < cap) return null;
  // Some of those under way may turn out not to go after all.
  if (arrived.length < cap) return new Date(now.getTime() + LOOK_AGAIN);
  const leaves = arrived[arrived.length - cap + waiting] ?? now;
  return new Date(leaves.getTime() + WEEK);
}

/** Reads what each of these addresses (in lower case) has had, and keeps other senders from counting until this transaction ends. */
export async function countThisWeek(
  tx: Transaction,
  addresses: readonly string[],
  now: Date,
): Promise<Map<string, HadThisWeek>> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [COUNTING]);
  // What was accepted, or may have been, since a week ago, and what is on its way: of each address.
  const rows = await tx.prepared<{ n: number; at: Date | null }>(
    'mail-had-this-week',
    `SELECT r.n::int, h.at FROM unnest($1::citext[]) WITH ORDINALITY AS r (address, n), LATERAL (
       SELECT settled_at AS at FROM mail m
         WHERE m.recipient = r.address AND m.state = 'accepted' AND m.topic IN ${CAPPED_IN_SQL} AND m.settled_at > $2
       UNION ALL SELECT ambiguous_at FROM mail m
         WHERE m.recipient = r.address AND m.state = 'failed' AND m.topic IN ${CAPPED_IN_SQL} AND m.ambiguous_at > $2
       UNION ALL SELECT NULL FROM mail m
         WHERE m.recipient = r.address AND m.state = 'claimed' AND m.topic IN ${CAPPED_IN_SQL}
     ) h ORDER BY h.at`,
    [addresses, new Date(now.getTime() - WEEK)],
  );
  const had = new Map(addresses.map((address) => [address, { arrived: [] as Date[], underWay: 0 }]));
  for (const { n, at } of rows) {
    const one = had.get(addresses[n - 1]!)!;
    if (at) one.arrived.push(at);
    else one.underWay += 1;
  }
  return had;
}
