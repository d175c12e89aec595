import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../platform/queue/job.js';

/** Looks for sign-ins and mailed links that have expired. */
export const FORGET_EXPIRED = defineJob('work', 'accounts.forget-expired', 60 * 60_000);

/** A link outlives its use: those of the last hour still count when somebody asks for one more. */
const LINK_KEPT_MILLISECONDS = 24 * 60 * 60_000;

/** Deletes sign-ins that opened nothing any more, and mailed links a day after they stopped working. */
@Injectable()
@HandlesJob(FORGET_EXPIRED)
export class ForgetExpired implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    await this.database.query('DELETE FROM sign_in WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM sign_in_link WHERE expires_at <= $1', [
      new Date(now.getTime() - LINK_KEPT_MILLISECONDS),
    ]);
  }
}
