import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../platform/database/database.js';
import { CAN_WATCH } from './replay/can-watch.sql.js';
import { RegistrationMail } from './registration-mail.js';

interface Found extends QueryResultRow {
  id: string;
  email: string;
  locale: 'en' | 'nl' | 'fr';
  startsAt: Date;
}

/** After the session the link opens the replay; whoever asked for it looks soon. */
const AFTERWARDS_MILLISECONDS = 24 * 3_600_000;

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
      // Has this address a place, or a place in the queue, at a session to come, or a replay to watch of one that was?
      const [found] = await tx.query<Found>(
        `SELECT r.id, r.email::text AS email, r.locale, s.starts_at AS "startsAt" FROM registration r JOIN session s ON s.id = r.session_id
         WHERE r.session_id = $2 AND r.email = $3 AND r.status <> 'cancelled'
           AND (s.starts_at > $1 OR s.status <> 'cancelled' AND EXISTS (SELECT FROM session_replay y WHERE y.session_id = s.id AND ${CAN_WATCH}))`,
        [now, sessionId, email],
      );
      if (!found) return;
      const expiresAt = found.startsAt > now ? found.startsAt : new Date(now.getTime() + AFTERWARDS_MILLISECONDS);
      await this.mail.writeLink(tx, found, expiresAt, now);
    });
  }
}
