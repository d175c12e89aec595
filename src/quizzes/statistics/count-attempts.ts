import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { lockCounts, tally } from './tally.js';

/** So many at once, so that a crowd that finishes together keeps no lock for long. */
const AT_ONCE = 500;

/** Takes finished attempts of a quiz into its statistics once they are marked in full, each exactly once. */
@Injectable()
export class CountAttempts {
  constructor(private readonly database: Database) {}

  /** @returns how many were taken in */
  async run(quizId: string, now: Date): Promise<number> {
    for (let counted = 0; ;) {
      const some = await this.database.transaction((tx) => this.within(tx, quizId, now));
      counted += some;
      if (some < AT_ONCE) return counted;
    }
  }

  /** The same for the first few hundred, in a transaction that is open already. */
  async within(tx: Transaction, quizId: string, now: Date): Promise<number> {
    await lockCounts(tx, quizId, now);
    // Finished and marked in full, and in no count yet; for a profile there are no marks to count.
    const fresh = await tx.query<{ id: string }>(
      `UPDATE attempt SET counted_at = $2 WHERE id IN (
         SELECT id FROM attempt WHERE quiz_id = $1 AND finished_at IS NOT NULL AND mark IS NOT NULL AND counted_at IS NULL LIMIT ${AT_ONCE})
       RETURNING id`,
      [quizId, now],
    );
    if (fresh.length > 0)
      await tally(
        tx,
        quizId,
        fresh.map(({ id }) => id),
      );
    return fresh.length;
  }
}
