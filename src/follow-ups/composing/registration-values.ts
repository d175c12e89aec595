import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import { sayOccasion } from '../../ui/when.js';
import { CAN_WATCH } from '../../registrations/replay/can-watch.sql.js';
import { FOLLOW_UP_MAIL as say } from './composing.messages.js';
import {
  nextCourseOf,
  nextCourseValues,
  type MailAddresses,
  type NextCourse,
  type SubjectOfMail,
  type SubjectValues,
  type ValuesLoader,
} from './subject-values.js';

interface Row extends NextCourse, Record<string, unknown> {
  id: string;
  name: string;
  time_zone: string;
  title: Localized;
  host: string;
  slug: string;
  starts_at: Date;
  session_zone: string;
  /** True where there is a replay that she can watch. */
  replay: boolean;
}

/** What mails about registrations put into their texts. */
@Injectable()
export class RegistrationValues implements ValuesLoader {
  constructor(private readonly database: Database) {}

  async load(
    mails: readonly SubjectOfMail[],
    addresses: MailAddresses,
    speak: (locale: Locale) => Translate,
    now: Date,
  ): Promise<Map<string, SubjectValues>> {
    // These registrations with their sessions, and the course that each person has not begun.
    const rows = await this.database.prepared<Row>(
      'follow-up-registrations',
      `SELECT r.id, r.name, r.time_zone, coalesce(s.title, m.title) AS title, coalesce(s.host, m.host) AS host, m.slug,
         s.starts_at, s.time_zone AS session_zone, next.*,
         EXISTS (SELECT FROM session_replay y WHERE y.session_id = r.session_id AND ${CAN_WATCH}) AS replay
       FROM registration r JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id
       LEFT JOIN person p ON p.email = r.email
       ${nextCourseOf('coalesce(r.person_id, p.id)')}
       WHERE r.id = ANY ($2::uuid[])`,
      [now, mails.map(({ subjectId }) => subjectId)],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      mails.flatMap(({ mailId, subjectId, locale }) => {
        const row = known.get(subjectId);
        return row ? [[mailId, valuesOf(row, speak(locale), addresses)] as const] : [];
      }),
    );
  }
}

function valuesOf(row: Row, t: Translate, addresses: MailAddresses): SubjectValues {
  const { locale } = t;
  const manageUrl = addresses.registration(row.id, locale);
  const masterclassUrl = addresses.page(locale, `/masterclasses/${row.slug}`);
  return {
    name: row.name,
    values: {
      masterclass: row.title[locale],
      host: row.host,
      when: whenOf(row, t),
      manageUrl,
      joinUrl: `${manageUrl}/join`,
      replayUrl: row.replay ? `${manageUrl}/replay` : null,
      masterclassUrl,
      ...nextCourseValues(row, locale, addresses),
    },
  };
}

/** When it begins on her clock, and on that of the session where it differs; both zones named. */
function whenOf({ starts_at: at, session_zone: zone, time_zone }: Row, t: Translate): string {
  const { day, hours, zone: named, there } = sayOccasion(t.locale, { at, zone }, time_zone);
  const values = { day, hour: hours, zone: named };
  return there === null ? t(say.when, values) : t(say.whenElsewhere, { ...values, there });
}
