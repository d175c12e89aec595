import { Inject, Injectable } from '@nestjs/common';
import { sqlState, type Queryable, type Transaction } from '../platform/database/database.js';
import { LOG, type Log } from '../platform/log/log.js';

const TRY_AGAIN_MILLISECONDS = 24 * 60 * 60_000;

/** SQLSTATE classes that are no fault of a text: connections, clashes, resources, other people's locks, operators, the system. */
const OF_THE_MOMENT = /^(?:08|40|53|55|57|58)/;

/** Things that search could not take in. They wait beside it, so that one of them holds up none of the others. */
@Injectable()
export class SetAside {
  constructor(@Inject(LOG) private readonly log: Log) {}

  /** Notes that something cannot be indexed. It is told in the log once, and again when it fails in another way. */
  async add(tx: Transaction, kind: string, id: string, error: unknown, now: Date): Promise<void> {
    const named = classOf(error);
    const [before] = await tx.query<{ error: string }>(
      'SELECT error FROM search_set_aside WHERE kind = $1 AND subject_id = $2',
      [kind, id],
    );
    await tx.query(
      `INSERT INTO search_set_aside (kind, subject_id, error, since, tried_at) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (kind, subject_id) DO UPDATE SET error = excluded.error, tried_at = excluded.tried_at`,
      [kind, id, named, now],
    );
    if (before?.error !== named)
      tx.afterCommit(() => this.log.warn({ kind, id, err: error }, 'search cannot take this in and set it aside'));
  }

  /** Forgets about things that were indexed after all, or that are gone. */
  async clear(tx: Transaction, kind: string, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM search_set_aside WHERE kind = $1 AND subject_id = ANY ($2::uuid[])', [kind, ids]);
  }

  /** Has what was last tried a day ago looked at again: a mended program may read it now. What changes is looked at anyway. */
  async tryAgain(on: Queryable, now: Date): Promise<void> {
    await on.query(
      `WITH due AS (UPDATE search_set_aside SET tried_at = $1 WHERE tried_at <= $2 RETURNING kind, subject_id)
       INSERT INTO search_stale (kind, subject_id) SELECT kind, subject_id FROM due`,
      [now, new Date(now.getTime() - TRY_AGAIN_MILLISECONDS)],
    );
  }
}

/** True for an error that comes from the thing itself; after any other the same attempt may succeed in a moment. */
export function isItsOwn(error: unknown): boolean {
  return !OF_THE_MOMENT.test(sqlState(error) ?? '');
}

function classOf(error: unknown): string {
  return sqlState(error) ?? (error instanceof Error ? error.name : typeof error);
}
