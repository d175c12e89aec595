import { Injectable } from '@nestjs/common';
import { parseText } from '../../courses/lesson-markdown.js';
import { sectionsOf } from '../../courses/lesson-sections.rules.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { nameOfReadableLesson } from '../readable-lesson.js';
import { sectionChanged } from './unclear.errors.js';
import type { GivenSection } from './unclear.input.js';

/** The lesson that somebody reads, and in which language. */
export interface ReadLesson {
  lessonId: string;
  locale: Locale;
}

/** Notes that a section was unclear to somebody, with a few words if she likes. Telling again changes those words. */
@Injectable()
export class TellUnclear {
  constructor(private readonly database: Database) {}

  /**
   * @throws DomainError `not-found`, NotEnrolled or LessonClosed for a lesson she cannot read, `section-changed` when no
   * language of the lesson has that heading any more
   */
  async run(
    actor: Pick<Viewer, 'id'>,
    { lessonId, locale }: ReadLesson,
    given: Pick<GivenSection, 'heading' | 'nth'>,
    body: string,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await nameOfReadableLesson(tx, actor, lessonId, locale, now);
      await mustBeThere(tx, lessonId, given);
      await tx.query(
        `INSERT INTO lesson_unclear (person_id, lesson_id, locale, heading, nth, body, told_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (person_id, lesson_id, heading, nth) DO UPDATE SET body = excluded.body, locale = excluded.locale, told_at = excluded.told_at`,
        [actor.id, lessonId, locale, given.heading, given.nth, body, now],
      );
    });
  }
}

async function mustBeThere(
  tx: Transaction,
  lessonId: string,
  { heading, nth }: Pick<GivenSection, 'heading' | 'nth'>,
): Promise<void> {
  // The lesson's text in every language: she may have switched since.
  const texts = await tx.query<{ body: string }>('SELECT body FROM lesson_text WHERE lesson_id = $1', [lessonId]);
  const sections = texts.flatMap(({ body }) => sectionsOf(parseText(body).root));
  if (!sections.some((one) => one.heading === heading && one.nth === nth)) throw sectionChanged();
}
