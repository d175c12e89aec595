import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { LOG, type Log } from '../log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/job.js';
import { JobQueues } from '../queue/job-queues.js';
import { LEASE_MILLISECONDS } from './claimed-batch.js';
import { SEND_MAIL } from './mail-outbox.js';

/** Looks for mail whose sender is gone. Not on the queue of mail: a slow server must not keep it from looking. */
export const SWEEP_MAIL = defineJob('work', 'mail.sweep');

/** Settles what a sender that was killed had claimed. */
@Injectable()
@HandlesJob(SWEEP_MAIL)
export class SweepMail implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * What the mail server cannot have seen is due again. Of the rest nobody knows: an answer to somebody goes out again
   * under the same Message-ID, all other mail does not. Both are marked.
   */
  async handle(): Promise<void> {
    const now = this.clock.now();
    const swept = await this.database.query<{ state: string; ambiguous: boolean }>(
      `UPDATE mail m SET claimed_at = CASE WHEN s.lost THEN m.claimed_at END,
         state = CASE WHEN s.lost THEN 'failed' ELSE 'due' END, reason = CASE WHEN s.lost THEN 'ambiguous' END,
         settled_at = CASE WHEN s.lost THEN $2::timestamptz END, ambiguous_at = CASE WHEN s.handed_over THEN $2 ELSE m.ambiguous_at END
       FROM (SELECT id, handed_over, handed_over AND topic <> 'service' AS lost FROM mail
             WHERE state = 'claimed' AND claimed_at < $1 FOR UPDATE SKIP LOCKED) s
       WHERE m.id = s.id RETURNING m.state, s.handed_over AS ambiguous`,
      [new Date(now.getTime() - LEASE_MILLISECONDS), now],
    );
    if (swept.length === 0) return;
    const ambiguous = swept.filter((mail) => mail.ambiguous).length;
    this.log.warn(
      { mails: swept.length, ambiguous },
      'a sender of mail was gone; what it held is settled or due again',
    );
    this.queues.hint(SEND_MAIL);
  }
}
