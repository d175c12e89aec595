import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../../platform/database/database.js';
import type { Locale } from '../../../platform/i18n/locales.js';

/** A registration with what its holder said of mail afterwards. */
export interface AfterSession extends QueryResultRow {
  id: string;
  title: string;
  startsAt: Date;
  timeZone: string;
  agreed: boolean;
}

/** What a person chose for mail after each of her sessions. */
@Injectable()
export class MyMailQueries {
  constructor(private readonly database: Database) {}

  /** The latest first, cancelled ones left out. */
  ofPerson(personId: string, locale: Locale): Promise<AfterSession[]> {
    return this.#where(`r.person_id = $1 AND r.status <> 'cancelled'`, personId, locale);
  }

  /** The one that a mail is about; none when it is about something else. */
  ofMail(subjectId: string, locale: Locale): Promise<AfterSession[]> {
    return this.#where('r.id = $1', subjectId, locale);
  }

  #where(condition: string, id: string, locale: Locale): Promise<AfterSession[]> {
    // At which sessions are these places, and may their holder be written to afterwards?
    return this.database.query<AfterSession>(
      `SELECT r.id, coalesce(m.title ->> $2, m.title ->> 'en') AS title, s.starts_at AS "startsAt", s.time_zone AS "timeZone",
              r.consents ? 'follow-up' AS agreed
       FROM registration r JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id
       WHERE ${condition} ORDER BY s.starts_at DESC LIMIT 20`,
      [id, locale],
    );
  }
}
