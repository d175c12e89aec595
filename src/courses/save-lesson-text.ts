import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { lessonNotFound } from './courses.errors.js';
import { parseText } from './lesson-markdown.js';
import type { LessonTextInput } from './lesson-text.input.js';
import { mediaIdsByName } from './media/media.queries.js';

/** What became of a saved text. */
export interface SavedText {
  /** Counts the savings from 1. */
  revision: number;
  /** Claims it states that are not in our evidence; readers see them as not yet graded. */
  unknownClaims: string[];
}

/** Who wrote a text, and for a translation which revision of the source it renders; unsaid, the one in force. */
export interface WrittenBy {
  personId?: string | null;
  sourceRevision?: number | null;
}

/** Saves what a lesson says in one language as its newest revision, and with it which claims the lesson states and what it shows. */
@Injectable()
export class SaveLessonText {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** @throws DomainError `lesson-not-found` */
  run(lessonId: string, text: LessonTextInput, now: Date, by: WrittenBy = {}): Promise<SavedText> {
    return this.database.transaction((tx) => this.within(tx, lessonId, text, now, by));
  }

  /** The same inside a transaction of the caller. */
  async within(
    tx: Transaction,
    lessonId: string,
    text: LessonTextInput,
    now: Date,
    { personId = null, sourceRevision = null }: WrittenBy = {},
  ): Promise<SavedText> {
    // Two languages saved at once would each miss the other's claims: the lesson's row makes them take turns.
    const [lesson] = await tx.query('SELECT id FROM lesson WHERE id = $1 FOR UPDATE', [lessonId]);
    if (!lesson) throw lessonNotFound();
    // A translation that does not say what it renders renders the source as it stands; the source itself renders nothing.
    const [saved] = await tx.query<{ revision: number }>(
      `WITH saved AS (
         INSERT INTO lesson_text (lesson_id, locale, title, summary, body, updated_at, source_revision)
         SELECT $1, $2, $3, $4, $5, $6, CASE WHEN l.source_locale <> $2 THEN coalesce($7, s.revision) END
         FROM lesson l LEFT JOIN lesson_text s ON s.lesson_id = l.id AND s.locale = l.source_locale WHERE l.id = $1
         ON CONFLICT (lesson_id, locale) DO UPDATE
           SET title = excluded.title, summary = excluded.summary, body = excluded.body, revision = lesson_text.revision + 1,
             updated_at = excluded.updated_at, source_revision = excluded.source_revision
         RETURNING *)
       INSERT INTO lesson_revision (lesson_id, locale, revision, title, summary, body, source_revision, saved_by, saved_at)
       SELECT lesson_id, locale, revision, title, summary, body, source_revision, $8, updated_at FROM saved RETURNING revision`,
      [lessonId, text.locale, text.title, text.summary, text.body, now, sourceRevision, personId],
    );
    await this.#linkWhatItUses(tx, lessonId);
    const stated = parseText(text.body).claims;
    const known = await this.evidence.idsBySlug(stated, tx);
    return { revision: saved!.revision, unknownClaims: stated.filter((slug) => !known.has(slug)) };
  }

  /** A lesson states what any of its languages states, and shows what any of them shows. */
  async #linkWhatItUses(tx: Transaction, lessonId: string): Promise<void> {
    const texts = await tx.query<{ body: string }>('SELECT body FROM lesson_text WHERE lesson_id = $1', [lessonId]);
    const parsed = texts.map(({ body }) => parseText(body));
    const stated = new Set(parsed.flatMap(({ claims }) => claims));
    const shown = new Set(parsed.flatMap(({ media }) => media.map(({ name }) => name)));
    const claimIds = [...(await this.evidence.idsBySlug([...stated], tx)).values()];
    const mediaIds = [...(await mediaIdsByName(tx, [...shown])).values()];
    await tx.query('DELETE FROM lesson_claim WHERE lesson_id = $1 AND claim_id <> ALL ($2)', [lessonId, claimIds]);
    await tx.query(
      'INSERT INTO lesson_claim (lesson_id, claim_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [lessonId, claimIds],
    );
    await tx.query('DELETE FROM lesson_media WHERE lesson_id = $1 AND media_id <> ALL ($2)', [lessonId, mediaIds]);
    await tx.query(
      'INSERT INTO lesson_media (lesson_id, media_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [lessonId, mediaIds],
    );
  }
}
