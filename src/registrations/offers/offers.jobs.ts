import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { LapseOffers } from './lapse-offers.js';

/** Looks for offers whose time is over. */
export const LAPSE_OFFERS = defineJob('work', 'registrations.lapse-offers');

/** Lets offers lapse on time, and after a standstill those that should have; each session in a transaction of its own. */
@Injectable()
@HandlesJob(LAPSE_OFFERS)
export class LapseOffersInTime implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly lapse: LapseOffers,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    // At which sessions is an offer over? One that is called off ends its registrations itself.
    const sessions = await this.database.query<{ id: string }>(
      `SELECT DISTINCT s.id FROM registration r JOIN session s ON s.id = r.session_id
       WHERE r.status = 'offered' AND s.status <> 'cancelled' AND (r.offer_expires_at <= $1 OR s.starts_at <= $1)`,
      [now],
    );
    for (const { id } of sessions) {
      try {
        await this.database.transaction((tx) => this.lapse.run(tx, id, now));
      } catch (error) {
        this.log.error({ err: error, session: id }, 'offers did not lapse; the next look tries again');
      }
    }
  }
}
