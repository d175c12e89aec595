import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { DoBulkLine } from './do-bulk-line.js';
import { openBulk, type OpenBulk } from './open-bulk.js';
import { UndoBulkLine } from './undo-bulk-line.js';

/** Looks for acts on many registrations that are not at their end. */
export const WORK_THROUGH_BULKS = defineJob('work', 'registrations.bulk');

/** A worker has an act for itself for so long; one that was killed is followed by another after it. */
const HOLD_MILLISECONDS = 30_000;
/** Lines between two looks at the queue: a process that is to stop need not wait for thousands. */
const LINES_A_ROUND = 200;

/** Works through acts on many registrations, line by line, and goes on where it was stopped. */
@Injectable()
@HandlesJob(WORK_THROUGH_BULKS)
export class WorkThroughBulk implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly doLine: DoBulkLine,
    private readonly undoLine: UndoBulkLine,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    // Which acts are not at their end?
    const open = await this.database.query<{ id: string }>(
      `SELECT id FROM bulk_action WHERE state IN ('doing', 'undoing') ORDER BY at`,
    );
    for (const { id } of open) await this.run(id, LINES_A_ROUND);
  }

  /** Does the next lines of one act; nothing while another worker has it. */
  async run(id: string, most: number): Promise<void> {
    if (!(await this.#hold(id))) return;
    const bulk = await openBulk(this.database, id);
    if (!bulk) return;
    const lines = await this.#linesLeft(bulk, most);
    for (const [n, line] of lines.entries()) {
      await (bulk.undoing ? this.undoLine : this.doLine).run(bulk, line, this.clock.now());
      if (n % 20 === 19) await this.#stay(id);
    }
    // After a fault nobody lets go: the act rests until its hold has passed, and is then tried again.
    await this.#letGo(bulk);
  }

  async #linesLeft(bulk: OpenBulk, most: number): Promise<number[]> {
    // Which lines come next? What was done from the end of the line is undone from its beginning.
    const rows = await this.database.query<{ line: number }>(
      `SELECT line FROM bulk_item WHERE bulk_id = $1 AND state = $2 ORDER BY line ${bulk.undoing && bulk.kind !== 'move' ? 'DESC' : 'ASC'} LIMIT $3`,
      [bulk.id, bulk.undoing ? 'done' : 'due', most],
    );
    return rows.map(({ line }) => line);
  }

  async #hold(id: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.database.query(
      `UPDATE bulk_action SET held_until = $2 WHERE id = $1 AND state IN ('doing', 'undoing') AND (held_until IS NULL OR held_until <= $3) RETURNING id`,
      [id, new Date(now.getTime() + HOLD_MILLISECONDS), now],
    );
    return rows.length === 1;
  }

  async #stay(id: string): Promise<void> {
    await this.database.query('UPDATE bulk_action SET held_until = $2 WHERE id = $1', [
      id,
      new Date(this.clock.now().getTime() + HOLD_MILLISECONDS),
    ]);
  }

  /** Ends the act when no line is left, and asks for another round otherwise. */
  async #letGo(bulk: OpenBulk): Promise<void> {
    const [left, end, at] = bulk.undoing ? ['done', 'undone', 'undone_at'] : ['due', 'done', 'done_at'];
    const ended = await this.database.query(
      `UPDATE bulk_action b SET state = $2, ${at} = $3, held_until = NULL
       WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM bulk_item WHERE bulk_id = b.id AND state = $4) RETURNING id`,
      [bulk.id, end, this.clock.now(), left],
    );
    if (ended.length > 0) return;
    await this.database.query('UPDATE bulk_action SET held_until = NULL WHERE id = $1', [bulk.id]);
    this.queues.hint(WORK_THROUGH_BULKS);
  }
}
