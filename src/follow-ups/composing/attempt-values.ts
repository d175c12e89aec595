import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { inLanguage } from '../../courses/translation.rules.js';
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
  person_name: string;
  slug: string;
  kind: 'knowledge' | 'profile';
  title: Partial<Localized>;
}

/**
 * What mails about attempts put into their texts: which quiz it was, and where its result can be seen. Neither an answer
 * nor what follows from one is ever read here.
 */
@Injectable()
export class AttemptValues implements ValuesLoader {
  constructor(private readonly database: Database) {}

  async load(mails: readonly SubjectOfMail[], addresses: MailAddresses): Promise<Map<string, SubjectValues>> {
    // Which quizzes these attempts were at, and the course that each person has not begun.
    const rows = await this.database.prepared<Row>(
      'follow-up-attempts',
      `SELECT a.id, p.name AS person_name, q.slug, q.kind, q.title, next.*
       FROM attempt a JOIN quiz q ON q.id = a.quiz_id JOIN person p ON p.id = a.person_id
       ${nextCourseOf('a.person_id')}
       WHERE a.id = ANY ($1::uuid[])`,
      [mails.map(({ subjectId }) => subjectId)],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      mails.flatMap(({ mailId, subjectId, locale }) => {
        const row = known.get(subjectId);
        return row ? [[mailId, valuesOf(row, locale, addresses)] as const] : [];
      }),
    );
  }
}

function valuesOf(row: Row, locale: Locale, addresses: MailAddresses): SubjectValues {
  const profile = row.kind === 'profile';
  return {
    name: row.person_name,
    values: {
      quiz: inLanguage(row.title, locale),
      quizUrl: addresses.page(locale, profile ? '/profile/skin' : `/quizzes/${row.slug}`),
      resultUrl: addresses.page(locale, profile ? '/profile/skin' : `/quizzes/${row.slug}/attempts/${row.id}/review`),
      ...nextCourseValues(row, locale, addresses),
    },
  };
}
