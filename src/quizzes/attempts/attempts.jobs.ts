import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { FinishAttempt } from './finish-attempt.js';

/** Looks for attempts whose time is up. */
export const FINISH_OVERDUE = defineJob('work', 'attempts.finish-overdue');

const AT_ONCE = 200;

/** Ends attempts that ran out of time, also those that did so while the school was down. */
@Injectable()
@HandlesJob(FINISH_OVERDUE)
export class AttemptJobs implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly finish: FinishAttempt,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const overdue = await this.#overdue(after);
      for (const { id } of overdue) await this.#end(id);
      if (overdue.length < AT_ONCE) return;
      after = overdue.at(-1)!.id;
    }
  }

  async #overdue(after: string): Promise<{ id: string }[]> {
    // Attempts past their deadline, with grace and whatever more their learner was given.
    return this.database.query<{ id: string }>(
      `SELECT a.id FROM attempt a JOIN quiz q ON q.id = a.quiz_id
       LEFT JOIN quiz_accommodation x ON x.quiz_id = a.quiz_id AND x.person_id = a.person_id
       WHERE a.finished_at IS NULL AND a.deadline_at < $1 AND a.id > $2
         AND a.deadline_at + make_interval(secs => q.grace_seconds + coalesce(x.extra_seconds, 0)) < $1
       ORDER BY a.id LIMIT $3`,
      [this.clock.now(), after, AT_ONCE],
    );
  }

  async #end(attemptId: string): Promise<void> {
    try {
      await this.finish.whenOver(attemptId, this.clock.now());
    } catch (error) {
      // The others still end; this one is looked at again at the next heartbeat.
      this.log.error({ err: error, attempt: attemptId }, 'an attempt that is over could not be ended');
    }
  }
}
