import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { LessonDraftQueries } from './lesson-drafts.queries.js';
import { lockLesson } from './lesson-lock.js';
import { draftChanged } from './writing.errors.js';

/** Makes an old revision the draft; it is published when somebody publishes it, as the newest revision. */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly database: Database,
    private readonly drafts: LessonDraftQueries,
  ) {}

  /**
   * @param version the draft that the person knew of; 0 when there was none
   * @throws DomainError `lesson-not-found`, `not-found` for an unknown revision, or `draft-changed` when somebody wrote meanwhile
   */
  async run(
    actor: { id: string },
    lessonId: string,
    locale: Locale,
    { revision, version }: { revision: number; version: number },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockLesson(tx, lessonId);
      const standing = await this.drafts.standing(lessonId, locale, tx);
      if (standing.key.version !== version) throw draftChanged();
      // An old translation renders an old source, and says so again.
      const made = await tx.query(
        `INSERT INTO lesson_draft (lesson_id, locale, title, summary, body, base_revision, source_revision, saved_by, saved_at)
         SELECT lesson_id, locale, title, summary, body, $4, source_revision, $5, $6
         FROM lesson_revision WHERE lesson_id = $1 AND locale = $2 AND revision = $3
         ON CONFLICT (lesson_id, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body,
           source_revision = excluded.source_revision, version = lesson_draft.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at
         RETURNING version`,
        [lessonId, locale, revision, standing.key.revision, actor.id, now],
      );
      if (made.length === 0) throw notFound();
    });
  }
}
