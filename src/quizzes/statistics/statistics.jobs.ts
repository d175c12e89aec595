import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { ListensTo, type DomainEvent, type EventListener } from '../../platform/database/outbox.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { CountAttempts } from './count-attempts.js';
import { RecountStatistics } from './recount-statistics.js';

/** Takes an attempt into the statistics as soon as it is finished. */
@Injectable()
@ListensTo('attempt.finished', 'quizzes.count-attempts')
export class CountFinishedAttempt implements EventListener {
  constructor(
    private readonly count: CountAttempts,
    private readonly clock: Clock,
  ) {}

  async on({ payload }: DomainEvent, tx: Transaction): Promise<void> {
    await this.count.within(tx, String(payload?.quizId), this.clock.now());
  }
}

/** Takes an attempt into the statistics as soon as staff have marked the last of its answers. */
@Injectable()
@ListensTo('attempt.marked', 'quizzes.count-marked-attempts')
export class CountMarkedAttempt extends CountFinishedAttempt {}

/**
 * Looks for quizzes whose marks changed after they were counted, such as by grading anew: one count of all for however many
 * changes. It also finds attempts that no event has told of.
 */
export const KEEP_STATISTICS = defineJob('work', 'quizzes.keep-statistics', 30_000);

/** Keeps the statistics of every quiz in step with its marks. */
@Injectable()
@HandlesJob(KEEP_STATISTICS)
export class KeepStatistics implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly count: CountAttempts,
    private readonly recount: RecountStatistics,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    // Which quizzes have marks that changed, and which have attempts that are in no count yet.
    const quizzes = await this.database.query<{ quiz_id: string; changed: boolean }>(
      `SELECT quiz_id, bool_or(changed) AS changed FROM (
         SELECT quiz_id, true AS changed FROM quiz_statistics_change
         UNION ALL SELECT quiz_id, false FROM attempt WHERE finished_at IS NOT NULL AND mark IS NOT NULL AND counted_at IS NULL) waiting
       GROUP BY quiz_id`,
    );
    for (const { quiz_id: quizId, changed } of quizzes) {
      if (changed) await this.recount.run(quizId, this.clock.now());
      else await this.count.run(quizId, this.clock.now());
    }
  }
}
