import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import { lessonNotFound } from './courses.errors.js';
import { namesIn } from './lesson-markdown.js';
import type { LessonTextInput } from './lesson-text.input.js';
import { mediaIdsByName } from './media/media.queries.js';
import { TABLES, type WritableKind } from './writing/writable.js';

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

/** A text with the lesson or article it belongs to. */
export interface TextToSave extends LessonTextInput {
  ownerId: string;
  sourceRevision?: number | null;
  /** It renders what the source said before. */
  olderThanSource?: boolean;
  /** Where a new text begins to count; 2 leaves room for a translation that is older than it. */
  firstRevision?: number;
}

/** Saves what a lesson or an article says in one language as its newest revision, and with it which claims it states. */
abstract class SaveTexts {
  protected abstract readonly kind: WritableKind;

  constructor(
    protected readonly database: Database,
    protected readonly evidence: EvidenceQueries,
  ) {}

  /** @throws DomainError `lesson-not-found` or `not-found` */
  run(ownerId: string, text: LessonTextInput, now: Date, by: WrittenBy = {}): Promise<SavedText> {
    return this.database.transaction((tx) => this.within(tx, ownerId, text, now, by));
  }

  /** The same inside a transaction of the caller. */
  async within(
    tx: Transaction,
    ownerId: string,
    text: LessonTextInput,
    now: Date,
    { personId = null, sourceRevision = null }: WrittenBy = {},
  ): Promise<SavedText> {
    const [revision] = await this.severalWithin(tx, [{ ...text, ownerId, sourceRevision }], now, personId);
    const stated = namesIn(text.body).claims;
    const known = await this.evidence.idsBySlug(stated, tx);
    return { revision: revision!, unknownClaims: stated.filter((slug) => !known.has(slug)) };
  }

  /**
   * Saves several texts at once; a source has to be saved before its translations, in a call of its own.
   * @returns their revisions, in the same order
   * @throws DomainError `lesson-not-found` or `not-found`
   */
  async severalWithin(
    tx: Transaction,
    texts: readonly TextToSave[],
    now: Date,
    personId: string | null,
  ): Promise<number[]> {
    const { owner, id, text, revision } = TABLES[this.kind];
    const ownerIds = [...new Set(texts.map(({ ownerId }) => ownerId))].sort();
    // Two languages saved at once would each miss the other's claims: the row of their owner makes them take turns.
    const owners = await tx.query(`SELECT id FROM ${owner} WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [ownerIds]);
    if (owners.length < ownerIds.length) throw this.kind === 'lesson' ? lessonNotFound() : notFound();
    // A translation that does not say what it renders renders the source as it stands; the source itself renders nothing.
    const saved = await tx.query<{ owner_id: string; locale: string; revision: number }>(
      `WITH given AS (
         SELECT * FROM json_to_recordset($1) AS g ("ownerId" uuid, locale text, title text, summary text, body text,
           "sourceRevision" int, "olderThanSource" boolean, "firstRevision" int)),
       saved AS (
         INSERT INTO ${text} (${id}, locale, title, summary, body, revision, updated_at, source_revision)
         SELECT l.id, g.locale, g.title, g.summary, g.body, coalesce(g."firstRevision", 1), $2, CASE WHEN l.source_locale <> g.locale
           THEN CASE WHEN g."olderThanSource" THEN greatest(s.revision - 1, 1) ELSE coalesce(g."sourceRevision", s.revision) END END
         FROM given g JOIN ${owner} l ON l.id = g."ownerId" LEFT JOIN ${text} s ON s.${id} = l.id AND s.locale = l.source_locale
         ON CONFLICT (${id}, locale) DO UPDATE
           SET title = excluded.title, summary = excluded.summary, body = excluded.body, revision = ${text}.revision + 1,
             updated_at = excluded.updated_at, source_revision = excluded.source_revision
         RETURNING *)
       INSERT INTO ${revision} (${id}, locale, revision, title, summary, body, source_revision, saved_by, saved_at)
       SELECT ${id}, locale, revision, title, summary, body, source_revision, $3, updated_at FROM saved
       RETURNING ${id} AS owner_id, locale, revision`,
      [JSON.stringify(texts), now, personId],
    );
    await this.#linkWhatTheyUse(tx, ownerIds);
    return texts.map(
      ({ ownerId, locale }) => saved.find((row) => row.owner_id === ownerId && row.locale === locale)!.revision,
    );
  }

  /** A lesson or article states what any of its languages states, and shows what any of them shows. */
  async #linkWhatTheyUse(tx: Transaction, ownerIds: readonly string[]): Promise<void> {
    const { id, text } = TABLES[this.kind];
    const texts = await tx.query<{ owner: string; body: string }>(
      `SELECT ${id} AS owner, body FROM ${text} WHERE ${id} = ANY ($1)`,
      [ownerIds],
    );
    const used = texts.map(({ owner, body }) => ({ owner, ...namesIn(body) }));
    const stated = used.flatMap(({ owner, claims }) => claims.map((name) => ({ owner, name })));
    const claims = await this.evidence.idsBySlug(namesOf(stated), tx);
    await link(tx, { table: `${this.kind}_claim`, id, column: 'claim_id' }, ownerIds, stated, claims);
    // Where an article shows a picture is asked of its text: only lessons decide who may watch a film.
    if (this.kind === 'article') return;
    const shown = used.flatMap(({ owner, media }) => media.map(({ name }) => ({ owner, name })));
    const media = await mediaIdsByName(tx, namesOf(shown));
    await link(tx, { table: 'lesson_media', id, column: 'media_id' }, ownerIds, shown, media);
  }
}

/** Saves what a lesson says in one language as its newest revision. */
@Injectable()
export class SaveLessonText extends SaveTexts {
  protected readonly kind = 'lesson';

  constructor(database: Database, evidence: EvidenceQueries) {
    super(database, evidence);
  }
}

/** Saves what an article says in one language as its newest revision. */
@Injectable()
export class SaveArticleText extends SaveTexts {
  protected readonly kind = 'article';

  constructor(database: Database, evidence: EvidenceQueries) {
    super(database, evidence);
  }
}

interface Use {
  owner: string;
  name: string;
}

const namesOf = (uses: readonly Use[]) => [...new Set(uses.map(({ name }) => name))];

/** Leaves these owners with exactly these links; names that stand for nothing are left out. */
async function link(
  tx: Transaction,
  { table, id, column }: { table: string; id: string; column: 'claim_id' | 'media_id' },
  ownerIds: readonly string[],
  uses: readonly Use[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const known = uses.filter(({ name }) => ids.has(name));
  const columns = [known.map(({ owner }) => owner), known.map(({ name }) => ids.get(name)!)];
  await tx.query(
    `DELETE FROM ${table} WHERE ${id} = ANY ($1) AND (${id}, ${column}) NOT IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))`,
    [ownerIds, ...columns],
  );
  await tx.query(
    `INSERT INTO ${table} (${id}, ${column}) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`,
    columns,
  );
}
