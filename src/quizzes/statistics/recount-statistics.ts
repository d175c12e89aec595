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
      // Sorting two million answers on disk takes several times as long; it is given back at the end.
      await tx.query("SET LOCAL work_mem = '64MB'");
      // Held until the end, so that none is counted that is not also noted as counted, and none twice.
      await tx.query(
        `CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
         SELECT id FROM attempt WHERE quiz_id = $1 AND finished_at IS NOT NULL AND mark IS NOT NULL FOR NO KEY UPDATE`,
        [quizId],
      );
      // Without it the plans would be made for a table of nothing.
      await tx.query('ANALYZE counted');
      await tx.query('UPDATE attempt SET counted_at = $1 WHERE counted_at IS NULL AND id IN (SELECT id FROM counted)', [
        now,
      ]);
      await tally(tx, quizId, null);
    });
  }
}
