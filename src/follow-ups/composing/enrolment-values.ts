import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import { lessonPath } from '../../courses/course-page.rules.js';
import { inLanguage } from '../../courses/translation.rules.js';
import { lessonsLeft, resumeLesson } from '../../learning/completion.rules.js';
import {
  STANDING_COLUMNS,
  STANDING_ORDER,
  STANDING_TABLES,
  toStanding,
  type StandingRow,
} from '../../learning/standings.js';
import {
  nextCourseOf,
  nextCourseValues,
  type MailAddresses,
  type NextCourse,
  type SubjectOfMail,
  type SubjectValues,
  type ValuesLoader,
} from './subject-values.js';

interface Row extends StandingRow, NextCourse {
  person_name: string;
  course_slug: string;
  course_title: Partial<Localized>;
  lesson_titles: Partial<Localized> | null;
}

/** What mails about enrolments put into their texts. */
@Injectable()
export class EnrolmentValues implements ValuesLoader {
  constructor(private readonly database: Database) {}

  async load(
    mails: readonly SubjectOfMail[],
    addresses: MailAddresses,
    _speak: (locale: Locale) => Translate,
    now: Date,
  ): Promise<Map<string, SubjectValues>> {
    // These enrolments, lesson by lesson, with titles in every language and the course that each person has not begun.
    const rows = await this.database.prepared<Row>(
      'follow-up-enrolments',
      `SELECT ${STANDING_COLUMNS}, p.name AS person_name, c.slug AS course_slug, c.title AS course_title, next.*,
         (SELECT jsonb_object_agg(t.locale, t.title) FROM lesson_text t WHERE t.lesson_id = l.id) AS lesson_titles
       FROM ${STANDING_TABLES} JOIN course c ON c.id = e.course_id
       ${nextCourseOf('e.person_id', 'c.position')}
       WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id, ${STANDING_ORDER}`,
      [mails.map(({ subjectId }) => subjectId)],
    );
    const known = new Map<string, Row[]>();
    for (const row of rows) {
      const group = known.get(row.enrolment_id);
      if (group) group.push(row);
      else known.set(row.enrolment_id, [row]);
    }
    return new Map(
      mails.flatMap(({ mailId, subjectId, locale }) => {
        const group = known.get(subjectId);
        return group ? [[mailId, valuesOf(group, locale, addresses, now)] as const] : [];
      }),
    );
  }
}

function valuesOf(rows: readonly Row[], locale: Locale, addresses: MailAddresses, now: Date): SubjectValues {
  const first = rows[0]!;
  const standing = toStanding(rows, now);
  const resume = resumeLesson(standing);
  // A lesson that is done, or that does not open yet, is none to send her to.
  const lesson = resume && resume.doneAt === null && resume.opensAt === null ? resume : null;
  const titles = lesson && rows.find((row) => row.lesson_id === lesson.id)?.lesson_titles;
  const courseUrl = addresses.page(locale, `/courses/${first.course_slug}`);
  return {
    name: first.person_name,
    values: {
      course: inLanguage(first.course_title, locale),
      courseUrl,
      lesson: titles ? inLanguage(titles, locale) : null,
      lessonUrl: lesson && addresses.page(locale, lessonPath(first.course_slug, lesson.slug)),
      lessonsLeft: lessonsLeft(standing).length || null,
      recallUrl: `${courseUrl}/recall`,
      ...nextCourseValues(first, locale, addresses),
    },
  };
}
