import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SUBJECT_OF, type SubjectKind, type Trigger } from '../sequence.rules.js';

/** Somebody a mail can be drawn for. */
export interface PreviewSubject {
  id: string;
  /** What it is: the session, the course, the quiz. */
  title: string;
  at: Date;
}

const TITLE = (column: string) => `coalesce(${column} ->> $2, ${column} ->> 'en')`;

/** What an address has of each kind, newest first. */
const FOUND: Readonly<Record<SubjectKind, string>> = {
  registration: `SELECT r.id, ${TITLE('coalesce(s.title, m.title)')} AS title, s.starts_at AS at FROM registration r
    JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id WHERE r.email = $1`,
  enrolment: `SELECT e.id, ${TITLE('c.title')} AS title, e.enrolled_at AS at FROM person p
    JOIN enrolment e ON e.person_id = p.id JOIN course c ON c.id = e.course_id WHERE p.email = $1`,
  attempt: `SELECT a.id, ${TITLE('q.title')} AS title, a.started_at AS at FROM person p
    JOIN attempt a ON a.person_id = p.id JOIN quiz q ON q.id = a.quiz_id WHERE p.email = $1 AND a.finished_at IS NOT NULL
      AND (q.kind = 'profile') = ($3 = 'profile-done')`,
  'claim-reader': `SELECT e.id, ${TITLE('c.title')} AS title, e.enrolled_at AS at FROM person p
    JOIN enrolment e ON e.person_id = p.id JOIN course c ON c.id = e.course_id WHERE p.email = $1`,
  address: `SELECT a.id, a.email::text AS title, a.created_at AS at FROM mail_address a WHERE a.email = $1`,
};

/** Finds whom a mail can be drawn for, by address. */
@Injectable()
export class PreviewSubjects {
  constructor(private readonly database: Database) {}

  /** The newest registrations, enrolments or attempts of an address, as the trigger asks. */
  async of(trigger: Trigger, email: string, locale: Locale): Promise<PreviewSubject[]> {
    return this.database.query<PreviewSubject & Record<string, unknown>>(
      `SELECT * FROM (${FOUND[SUBJECT_OF[trigger]]}) found WHERE $2::text IS NOT NULL AND $3::text IS NOT NULL ORDER BY at DESC, id LIMIT 12`,
      [email, locale, trigger],
    );
  }
}
