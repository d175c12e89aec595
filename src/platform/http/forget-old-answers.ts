import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/job.js';
import { REMEMBERED_MILLISECONDS } from './idempotency.js';

/** Looks for remembered answers of the API that are too old to be repeated. */
export const FORGET_ANSWERS = defineJob('work', 'answers.forget', 60 * 60_000);

/** Deletes answers of the API once nobody may be given them again: they can hold names and addresses. */
@Injectable()
@HandlesJob(FORGET_ANSWERS)
export class ForgetOldAnswers implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.database.query('DELETE FROM idempotent_request WHERE created_at < $1', [
      new Date(this.clock.now().getTime() - REMEMBERED_MILLISECONDS),
    ]);
  }
}
