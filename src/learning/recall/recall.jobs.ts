import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { ListensTo, type DomainEvent, type EventListener } from '../../platform/database/outbox.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { RECALL_DAYS } from './recall.rules.js';
import { DrawRecall, type RecallDue } from './draw-recall.js';

/** Looks for recall rounds that are due. */
export const DRAW_RECALLS = defineJob('work', 'recall.draw', 60_000);

/** One that failed is tried again after this long, behind the others. */
const AGAIN_MILLISECONDS = 10 * 60_000;

/** A finished course: its first round is planned. */
@Injectable()
@ListensTo('course.finished', 'recall.planned')
export class RecallIsPlanned implements EventListener {
  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    // The job looks when the first round falls due; which round that is then, the rules say.
    await tx.query(
      `INSERT INTO recall_due (enrolment_id, round, look_at) SELECT id, 1, finished_at + make_interval(days => $2) FROM enrolment
       WHERE id = $1 AND finished_at IS NOT NULL AND NOT recall_off ON CONFLICT DO NOTHING`,
      [subjectId, RECALL_DAYS[0]],
    );
  }
}

/** Draws what is due, one enrolment a transaction. */
@Injectable()
@HandlesJob(DRAW_RECALLS)
export class RecallJobs implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly draw: DrawRecall,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(): Promise<void> {
    const held = { due: null as RecallDue | null };
    do {
      held.due = null;
      try {
        await this.database.transaction(async (tx) => {
          held.due = await this.#claim(tx);
          if (held.due) await this.draw.within(tx, held.due, this.clock.now());
        });
      } catch (error) {
        if (!held.due) throw error;
        await this.#putOff(held.due, error);
      }
    } while (held.due);
  }

  /** Behind the others, so that one that fails again and again holds up nobody. */
  async #putOff({ enrolmentId }: RecallDue, error: unknown): Promise<void> {
    this.log.error({ err: error, enrolment: enrolmentId }, 'recall questions were not drawn; they stay due');
    const later = new Date(this.clock.now().getTime() + AGAIN_MILLISECONDS);
    await this.database.query('UPDATE recall_due SET look_at = $2 WHERE enrolment_id = $1', [enrolmentId, later]);
  }

  async #claim(tx: Transaction): Promise<RecallDue | null> {
    // The enrolment that has been due longest and that no other worker holds.
    const [row] = await tx.query<{ enrolment_id: string; round: number }>(
      'SELECT enrolment_id, round FROM recall_due WHERE look_at <= $1 ORDER BY look_at LIMIT 1 FOR UPDATE SKIP LOCKED',
      [this.clock.now()],
    );
    return row ? { enrolmentId: row.enrolment_id, round: row.round } : null;
  }
}
