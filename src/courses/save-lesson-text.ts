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

/** A text with the lesson it belongs to. */
export interface LessonTextToSave extends LessonTextInput {
  lessonId: string;
  sourceRevision?: number | null;
  /** It renders what the source said before. */
  olderThanSource?: boolean;
  /** Where a new text begins to count; 2 leaves room for a translation that is older than it. */
  firstRevision?: number;
}

/** Saves what a lesson says in one language as its newest revision, and with it which claims the lesson states. */
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
    const [revision] = await this.severalWithin(tx, [{ ...text, lessonId, sourceRevision }], now, personId);
    const stated = parseText(text.body).claims;
    const known = await this.evidence.idsBySlug(stated, tx);
    return { revision: revision!, unknownClaims: stated.filter((slug) => !known.has(slug)) };
  }

  /**
   * Saves several texts at once; a source has to be saved before its translations, in a call of its own.
   * @returns their revisions, in the same order
   * @throws DomainError `lesson-not-found`
   */
  async severalWithin(
    tx: Transaction,
    texts: readonly LessonTextToSave[],
    now: Date,
    personId: string | null,
  ): Promise<number[]> {
    const lessonIds = [...new Set(texts.map(({ lessonId }) => lessonId))].sort();
    // Two languages saved at once would each miss the other's claims: the lesson's row makes them take turns.
    const lessons = await tx.query('SELECT id FROM lesson WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [lessonIds]);
    if (lessons.length < lessonIds.length) throw lessonNotFound();
    // A translation that does not say what it renders renders the source as it stands; the source itself renders nothing.
    const saved = await tx.query<{ lesson_id: string; locale: string; revision: number }>(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g ("lessonId" uuid, locale text, title text, summary text, body text,
           "sourceRevision" int, "olderThanSource" boolean, "firstRevision" int)),
       saved AS (
         INSERT INTO lesson_text (lesson_id, locale, title, summary, body, revision, updated_at, source_revision)
         SELECT l.id, g.locale, g.title, g.summary, g.body, coalesce(g."firstRevision", 1), $2, CASE WHEN l.source_locale <> g.locale
           THEN CASE WHEN g."olderThanSource" THEN greatest(s.revision - 1, 1) ELSE coalesce(g."sourceRevision", s.revision) END END
         FROM given g JOIN lesson l ON l.id = g."lessonId" LEFT JOIN lesson_text s ON s.lesson_id = l.id AND s.locale = l.source_locale
         ON CONFLICT (lesson_id, locale) DO UPDATE
           SET title = excluded.title, summary = excluded.summary, body = excluded.body, revision = lesson_text.revision + 1,
             updated_at = excluded.updated_at, source_revision = excluded.source_revision
         RETURNING *)
       INSERT INTO lesson_revision (lesson_id, locale, revision, title, summary, body, source_revision, saved_by, saved_at)
       SELECT lesson_id, locale, revision, title, summary, body, source_revision, $3, updated_at FROM saved
       RETURNING lesson_id, locale, revision`,
      [JSON.stringify(texts), now, personId],
    );
    await this.#linkWhatTheyUse(tx, lessonIds);
    return texts.map(
      ({ lessonId, locale }) => saved.find((row) => row.lesson_id === lessonId && row.locale === locale)!.revision,
    );
  }

  /** A lesson states what any of its languages states, and shows what any of them shows. */
  async #linkWhatTheyUse(tx: Transaction, lessonIds: readonly string[]): Promise<void> {
    const texts = await tx.query<{ lesson_id: string; body: string }>(
      'SELECT lesson_id, body FROM lesson_text WHERE lesson_id = ANY ($1)',
      [lessonIds],
    );
    const used = texts.map(({ lesson_id: lesson, body }) => ({ lesson, ...parseText(body) }));
    const stated = used.flatMap(({ lesson, claims }) => claims.map((name) => ({ lesson, name })));
    const shown = used.flatMap(({ lesson, media }) => media.map(({ name }) => ({ lesson, name })));
    await link(tx, 'lesson_claim', 'claim_id', lessonIds, stated, await this.evidence.idsBySlug(namesOf(stated), tx));
    await link(tx, 'lesson_media', 'media_id', lessonIds, shown, await mediaIdsByName(tx, namesOf(shown)));
  }
}

interface Use {
  lesson: string;
  name: string;
}

const namesOf = (uses: readonly Use[]) => [...new Set(uses.map(({ name }) => name))];

/** Leaves these lessons with exactly these links; names that stand for nothing are left out. */
async function link(
  tx: Transaction,
  table: 'lesson_claim' | 'lesson_media',
  column: 'claim_id' | 'media_id',
  lessonIds: readonly string[],
  uses: readonly Use[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const known = uses.filter(({ name }) => ids.has(name));
  const columns = [known.map(({ lesson }) => lesson), known.map(({ name }) => ids.get(name)!)];
  await tx.query(
    `DELETE FROM ${table} WHERE lesson_id = ANY ($1) AND (lesson_id, ${column}) NOT IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))`,
    [lessonIds, ...columns],
  );
  await tx.query(
    `INSERT INTO ${table} (lesson_id, ${column}) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`,
    columns,
  );
}
