import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { lockCounts, tally } from './tally.js';

/** Makes the statistics of a quiz anew from all its attempts: after marks changed, or to see that the counts were right. */
@Injectable()
export class RecountStatistics {
  constructor(private readonly database: Database) {}

  async run(quizId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockCounts(tx, quizId, now);
      // What changes from here on is noted in a row of its own, and looked at by the next count.
      await tx.query('DELETE FROM quiz_statistics_change WHERE quiz_id = $1', [quizId]);
      for (const table of ['quiz_total_cell', 'quiz_item_cell', 'quiz_choice_cell'])
        await tx.query(`DELETE FROM ${table} WHERE quiz_id = $1`, [quizId]);
      // Those that were in no count are held until the end: whoever changes their marks finds them noted as counted. A
      // change to one that was counted before is noted whenever it comes.
      await tx.query(
        'UPDATE attempt SET counted_at = $2 WHERE quiz_id = $1 AND finished_at IS NOT NULL AND mark IS NOT NULL AND counted_at IS NULL',
        [quizId, now],
      );
      await tally(tx, quizId, null);
    });
  }
}
