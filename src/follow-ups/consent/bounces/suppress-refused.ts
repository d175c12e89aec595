import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../../../platform/queue/job.js';
import { SuppressAddress } from '../addresses/suppress-address.js';

/** Looks for addresses of which a server has said, while a mail was handed over, that there is no such. */
export const SUPPRESS_REFUSED = defineJob('mail', 'mail.suppress-refused', 60_000);

const LOOK_BACK_MILLISECONDS = 14 * 24 * 60 * 60_000;
const AT_ONCE = 500;

/** What a server says at the door counts like what it sends back later: nothing more goes to such an address. */
@Injectable()
@HandlesJob(SUPPRESS_REFUSED)
export class SuppressRefused implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly suppress: SuppressAddress,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    // Which addresses were refused as such, are not suppressed, and were not put right by staff since?
    const refused = await this.database.query<{ id: string; email: string }>(
      `SELECT DISTINCT ON (m.recipient) m.id, m.recipient::text AS email FROM mail m LEFT JOIN mail_address a ON a.email = m.recipient
       WHERE m.bounced_at IS NOT NULL AND m.state = 'failed' AND m.created_at > $1 AND a.suppressed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM mail_consent_event e WHERE e.address_id = a.id AND e.kind = 'released' AND e.at > m.bounced_at)
       ORDER BY m.recipient, m.bounced_at LIMIT ${AT_ONCE}`,
      [new Date(now.getTime() - LOOK_BACK_MILLISECONDS)],
    );
    for (const { id, email } of refused)
      await this.database.transaction((tx) =>
        this.suppress.because(tx, email, 'bounced', { topic: 'all', place: 'bounce', mailId: id }, now),
      );
  }
}
