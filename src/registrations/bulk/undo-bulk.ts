import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { notFound } from '../../platform/http/input.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { stillDoing, undoneBefore, undoOver } from './bulk.errors.js';
import { canUndo } from './bulk.rules.js';
import { WORK_THROUGH_BULKS } from './work-through-bulk.js';

/** Begins to take back what was done to many registrations; the work itself follows, line by line. */
@Injectable()
export class UndoBulk {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  /**
   * @returns how many lines there are to take back
   * @throws DomainError `not-found`, `still-doing`, `undone-before`, `undo-over`
   */
  async run(actor: Viewer, id: string, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      // How far is it? Held, so that nobody else undoes it at the same moment.
      const [bulk] = await tx.query<{ state: string; doneAt: Date | null }>(
        'SELECT state, done_at AS "doneAt" FROM bulk_action WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!bulk) throw notFound();
      if (bulk.state === 'doing') throw stillDoing();
      if (bulk.state !== 'done') throw undoneBefore();
      if (!canUndo(bulk, now)) throw undoOver();
      await tx.query(
        `UPDATE bulk_action SET state = 'undoing', undo_actor_id = $2, undo_actor_name = $3, undo_at = $4 WHERE id = $1`,
        [id, actor.id, actor.name, now],
      );
      tx.afterCommit(() => this.queues.hint(WORK_THROUGH_BULKS));
      const [lines] = await tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM bulk_item WHERE bulk_id = $1 AND state = 'done'`,
        [id],
      );
      return lines!.count;
    });
  }
}
