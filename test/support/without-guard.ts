import { type Database, type Transaction } from '../../src/platform/database/database.js';

/** What is taken out of the statements of an action, and where those who run it meet. */
interface Race {
  /** The words of SQL that guard it; each is left out of whatever statement has it, which must happen at least once. */
  guards: Record<string, string>;
  /** Words of the statement by which everybody has looked and nobody has written. */
  meetAfter: string;
  /** How many run at once. */
  runners: number;
}

/**
 * The database for the control of a race: the same action over connections of its own, with its guard off. Nobody goes on
 * from the look that decides before all have looked, so that no machine is too slow or too quick to show what the guard is for.
 */
export function withoutGuard(database: Database, { guards, meetAfter, runners }: Race): Database {
  const removed = new Set<string>();
  let here = 0;
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  const meet = async () => {
    if (++here === runners) open();
    await all;
    for (const guard of Object.keys(guards)) if (!removed.has(guard)) throw new Error(`nothing is guarded by ${guard}`);
  };
  const bare = (sql: string) =>
    Object.entries(guards).reduce((text, [guard, instead]) => {
      if (text.includes(guard)) removed.add(guard);
      return text.replace(guard, instead);
    }, sql);
  const unguarded = (tx: Transaction): Transaction => {
    const query = tx.query.bind(tx);
    return Object.assign(tx, {
      query: async (sql: string, values?: readonly unknown[]) => {
        const rows = await query(bare(sql), values);
        if (sql.includes(meetAfter)) await meet();
        return rows;
      },
    });
  };
  return Object.assign(Object.create(database) as Database, {
    transaction: <T>(work: (tx: Transaction) => Promise<T>) => database.transaction((tx) => work(unguarded(tx))),
  });
}
