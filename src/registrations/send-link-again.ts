import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../platform/database/database.js';
import { RegistrationMail } from './registration-mail.js';

interface Found extends QueryResultRow {
  id: string;
  email: string;
  locale: 'en' | 'nl' | 'fr';
  startsAt: Date;
}

/** Mails the personal link of a registration to its address. */
@Injectable()
export class SendLinkAgain {
  constructor(
    private readonly database: Database,
    private readonly mail: RegistrationMail,
  ) {}

  /** Tells the asker nothing: an address without a live registration gets no mail, and the answer is the same. */
  async run(sessionId: string, email: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      // Has this address a place, or a place in the queue, at a session to come?
      const [found] = await tx.query<Found>(
        `SELECT r.id, r.email::text AS email, r.locale, s.starts_at AS "startsAt" FROM registration r JOIN session s ON s.id = r.session_id
         WHERE r.session_id = $1 AND r.email = $2 AND r.status <> 'cancelled' AND s.starts_at > $3`,
        [sessionId, email, now],
      );
      if (found) await this.mail.writeLink(tx, found, found, now);
    });
  }
}
