import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { SaveImport } from './save-import.js';

/** Looks for files of questions that somebody said yes to. */
export const WORK_THROUGH_QUESTION_IMPORTS = defineJob('work', 'questions.import');

/** A worker has a file for itself for so long; one that was killed is followed by another after it. */
const HOLD_MILLISECONDS = 5 * 60_000;

/** Saves the files that somebody said yes to: each as a whole or not at all. */
@Injectable()
@HandlesJob(WORK_THROUGH_QUESTION_IMPORTS)
export class WorkThroughQuestionImports implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly save: SaveImport,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    // Which files wait to be saved and are with nobody? Each is held, so that one worker has it.
    const waiting = await this.database.query<{ id: string; actorId: string; actorName: string }>(
      `UPDATE question_import SET held_until = $1 WHERE state = 'saving' AND (held_until IS NULL OR held_until <= $2)
       RETURNING id, actor_id AS "actorId", actor_name AS "actorName"`,
      [new Date(now.getTime() + HOLD_MILLISECONDS), now],
    );
    for (const { id, actorId, actorName } of waiting) await this.#one(id, { id: actorId, name: actorName });
  }

  async #one(id: string, actor: Pick<Viewer, 'id' | 'name'>): Promise<void> {
    try {
      await this.save.run(actor, id, this.clock.now(), ['saving']);
    } catch (error) {
      // Whoever asked sees the report again, and can ask again.
      await this.database.query(
        `UPDATE question_import SET state = 'checked', held_until = NULL WHERE id = $1 AND state = 'saving'`,
        [id],
      );
      throw error;
    }
  }
}
