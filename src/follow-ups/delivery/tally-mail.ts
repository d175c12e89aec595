import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';

/** Looks for mails that have been settled for some hours. */
export const TALLY_MAIL = defineJob('work', 'mail.tally', 20 * 60_000);

/** Takes them into the tally. The figures are right before and after: what is not in it yet is counted one by one. */
@Injectable()
@HandlesJob(TALLY_MAIL)
export class TallyMail implements JobHandler {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.query('SELECT mail_tally_go_on()');
  }
}
