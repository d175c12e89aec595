import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/job.js';
import { Database } from './database.js';

/** Looks for settled events that nobody will ask about any more. */
export const FORGET_EVENTS = defineJob('work', 'events.forget', 60 * 60_000);

/** How long a settled event is kept: long enough to find out why something happened. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60_000;
/** Rows a statement: the outbox stays free for others in between. */
const BATCH = 5_000;

/** Deletes what the outbox has dealt with long ago, with the notes of who dealt with it. An open event stays, however old. */
@Injectable()
@HandlesJob(FORGET_EVENTS)
export class ForgetSettledEvents implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MILLISECONDS);
    let gone: { id: string }[];
    do {
      gone = await this.database.query<{ id: string }>(
        `DELETE FROM domain_event WHERE id IN (SELECT id FROM domain_event WHERE settled_at < $1 ORDER BY id LIMIT ${BATCH})
         RETURNING id`,
        [before],
      );
    } while (gone.length === BATCH);
  }
}
