import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import type { GradeLevel } from '../../ui/components/evidence.js';
import { words } from '../../ui/messages.js';
import { inLanguage } from '../../courses/translation.rules.js';
import type { MailAddresses, SubjectOfMail, SubjectValues, ValuesLoader } from './subject-values.js';

interface Row extends Record<string, unknown> {
  mail_id: string;
  person_name: string;
  course_slug: string;
  course_title: Partial<Localized>;
  claim_slug: string;
  claim_text: Localized;
  from_level: GradeLevel;
  to_level: GradeLevel;
}

/** What mails about a changed grade put into their texts; the subject is the reader's enrolment. */
@Injectable()
export class ClaimReaderValues implements ValuesLoader {
  constructor(private readonly database: Database) {}

  async load(
    mails: readonly SubjectOfMail[],
    addresses: MailAddresses,
    speak: (locale: Locale) => Translate,
  ): Promise<Map<string, SubjectValues>> {
    // The note of the change that each mail is about, or the newest one on a lesson of the course where none is named.
    const rows = await this.database.prepared<Row>(
      'follow-up-claim-readers',
      `SELECT w.mail_id, p.name AS person_name, c.slug AS course_slug, c.title AS course_title,
         k.slug AS claim_slug, k.text AS claim_text, x.from_level, x.to_level
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS w (mail_id, subject_id, about_id)
       JOIN enrolment e ON e.id = w.subject_id JOIN person p ON p.id = e.person_id JOIN course c ON c.id = e.course_id
       CROSS JOIN LATERAL (
         SELECT y.claim_id, y.from_level, y.to_level FROM grade_correction y
         WHERE CASE WHEN w.about_id IS NOT NULL THEN y.id = w.about_id ELSE EXISTS (
           SELECT FROM grade_correction_lesson n JOIN lesson l ON l.id = n.lesson_id WHERE n.correction_id = y.id AND l.course_id = e.course_id) END
         ORDER BY y.changed_at DESC LIMIT 1) x
       JOIN claim k ON k.id = x.claim_id`,
      [mails.map(({ mailId }) => mailId), mails.map(({ subjectId }) => subjectId), mails.map(({ aboutId }) => aboutId)],
    );
    const known = new Map(rows.map((row) => [row.mail_id, row]));
    return new Map(
      mails.flatMap(({ mailId, locale }) => {
        const row = known.get(mailId);
        return row ? [[mailId, valuesOf(row, speak(locale), addresses)] as const] : [];
      }),
    );
  }
}

function valuesOf(row: Row, t: Translate, addresses: MailAddresses): SubjectValues {
  const { locale } = t;
  return {
    name: row.person_name,
    values: {
      claim: inLanguage(row.claim_text, locale),
      claimUrl: addresses.page(locale, `/evidence/${row.claim_slug}`),
      gradeBefore: t(words[row.from_level]),
      gradeNow: t(words[row.to_level]),
      course: inLanguage(row.course_title, locale),
      courseUrl: addresses.page(locale, `/courses/${row.course_slug}`),
    },
  };
}
