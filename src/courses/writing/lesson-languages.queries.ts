import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LanguageState } from './lesson-drafts.views.js';

type Row = LanguageState & { lessonId: string };

// A translation that nobody tied to a revision of its source is not called older: nothing is known about it.
const STATES = `
  SELECT l.id AS "lessonId", k.locale, k.locale = l.source_locale AS source, t.revision AS published, d.lesson_id IS NOT NULL AS draft,
         k.locale <> l.source_locale AND coalesce(coalesce(d.source_revision, t.source_revision) < s.revision, false) AS older
  FROM lesson l CROSS JOIN unnest(ARRAY['en', 'nl', 'fr']) WITH ORDINALITY AS k (locale, place)
  LEFT JOIN lesson_text t ON t.lesson_id = l.id AND t.locale = k.locale
  LEFT JOIN lesson_draft d ON d.lesson_id = l.id AND d.locale = k.locale
  LEFT JOIN lesson_text s ON s.lesson_id = l.id AND s.locale = l.source_locale`;

/** Tells in which languages lessons are written, published, or older than their source. */
@Injectable()
export class LessonLanguageQueries {
  constructor(private readonly database: Database) {}

  /** The states of every lesson's languages, by the lesson's id: of one course, or of all of them. */
  async ofLessons(courseId?: string): Promise<Map<string, LanguageState[]>> {
    // How does each lesson stand in each language?
    const rows = await this.database.query<Row>(
      `${STATES} ${courseId ? 'WHERE l.course_id = $1' : ''} ORDER BY l.id, k.place`,
      courseId ? [courseId] : [],
    );
    const found = new Map<string, LanguageState[]>();
    for (const { lessonId, ...state } of rows) found.set(lessonId, [...(found.get(lessonId) ?? []), state]);
    return found;
  }

  /** The states of one lesson's languages; none when there is no such lesson. */
  async ofLesson(lessonId: string): Promise<LanguageState[]> {
    // How does this lesson stand in each language?
    const rows = await this.database.query<Row>(`${STATES} WHERE l.id = $1 ORDER BY k.place`, [lessonId]);
    return rows.map(({ lessonId: _, ...state }) => state);
  }
}
