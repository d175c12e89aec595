import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../platform/database/database.js';
import { LOCALES, type Locale } from '../platform/i18n/locales.js';
import { SearchSources, type SearchDocument } from './search-source.js';
import { isItsOwn, SetAside } from './set-aside.js';
import { plainText, vocabularyOf } from './search.rules.js';
import { markSlashes, withJoined } from './written-ways.rules.js';

/** Things that are indexed in one transaction: their texts are read in one go, and nobody is answered meanwhile. */
const BATCH = 20;
const MOST_BODY = 300_000;
const MOST_SHORT = 2_000;

/** Brings search up to date with whatever has changed since: content notes its own changes, in its own transaction. */
@Injectable()
export class IndexStale {
  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly aside: SetAside,
  ) {}

  /** Ends early, between two batches, when it is told to stop. @returns how many things were looked at */
  async run(now: Date, stopping?: AbortSignal): Promise<number> {
    await this.aside.tryAgain(this.database, now);
    let all = 0;
    let some: number;
    do all += some = await this.#some(now);
    while (some > 0 && !stopping?.aborted);
    return all;
  }

  #some(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      // One at a time, so that what was read earlier is never written later.
      await tx.query("SELECT pg_advisory_xact_lock(hashtext('search index'))");
      // What has changed? Everything that was noted of the same things goes with it.
      const stale = await tx.query<{ kind: string; subject_id: string }>(
        `WITH oldest AS (SELECT kind, subject_id FROM search_stale GROUP BY kind, subject_id ORDER BY min(id) LIMIT ${BATCH}),
           taken AS (DELETE FROM search_stale USING oldest
             WHERE search_stale.kind = oldest.kind AND search_stale.subject_id = oldest.subject_id RETURNING oldest.kind, oldest.subject_id)
         SELECT DISTINCT kind, subject_id FROM taken`,
      );
      for (const kind of new Set(stale.map((row) => row.kind))) {
        const ids = stale.filter((row) => row.kind === kind).map((row) => row.subject_id);
        const bad = await this.#attempt(tx, kind, ids, now);
        // Among them is one that cannot be read: each by itself, so that it alone is set aside.
        if (bad) for (const id of ids) await this.#alone(tx, kind, id, now);
      }
      return stale.length;
    });
  }

  async #alone(tx: Transaction, kind: string, id: string, now: Date): Promise<void> {
    const bad = await this.#attempt(tx, kind, [id], now);
    if (!bad) return;
    // What it says now is not known, so what it said before is not shown any more.
    await tx.query('DELETE FROM search_document WHERE kind = $1 AND subject_id = $2', [kind, id]);
    await this.aside.add(tx, kind, id, bad.error, now);
  }

  /** Indexes these things, or leaves everything as it was. @returns null, or what is wrong with one of them */
  async #attempt(tx: Transaction, kind: string, ids: readonly string[], now: Date): Promise<{ error: unknown } | null> {
    await tx.query('SAVEPOINT indexing');
    try {
      await this.#index(tx, kind, ids, now);
      await this.aside.clear(tx, kind, ids);
    } catch (error) {
      if (!isItsOwn(error)) throw error;
      // Fails as well when it was the database that went away, and then everything is done again later.
      await tx.query('ROLLBACK TO SAVEPOINT indexing');
      return { error };
    }
    await tx.query('RELEASE SAVEPOINT indexing');
    return null;
  }

  async #index(tx: Transaction, kind: string, ids: readonly string[], now: Date): Promise<void> {
    const documents = (await this.sources.of(kind)?.documents(ids, tx)) ?? [];
    await tx.query('DELETE FROM search_document WHERE kind = $1 AND subject_id = ANY ($2::uuid[])', [kind, ids]);
    for (const document of documents.map(cleaned)) {
      const others = documents.filter((other) => other.subjectId === document.subjectId).map((other) => other.locale);
      // One document with its words: those of the title weigh most, then those of the summary.
      await tx.query(
        `INSERT INTO search_document (kind, subject_id, locale, shown_in, path, title, summary, opening, body, lesson_id, part_of, visible_on,
           words, head, indexed_at)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, h.head || search_vector($3, $16), h.head, $13
         FROM (SELECT setweight(search_vector($3, $14), 'A') || setweight(search_vector($3, $15), 'B') AS head) h`,
        [
          ...[kind, document.subjectId, document.locale, shownIn(document.locale, others), document.path],
          ...[document.title, document.summary, document.opening, document.body, document.lessonId],
          ...[document.partOf, document.visibleOn, now],
          ...[document.title, document.summary, document.body].map(withJoined),
        ],
      );
    }
    await this.#learnWords(tx, documents);
  }

  async #learnWords(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
    for (const locale of LOCALES) {
      const texts = documents.filter((one) => one.locale === locale);
      const words = vocabularyOf(texts.map((one) => `${one.title} ${one.summary} ${one.body}`).join(' '));
      if (words.size === 0) continue;
      await tx.query(
        'INSERT INTO search_word (locale, word) SELECT $1, word FROM unnest($2::text[]) AS word ON CONFLICT DO NOTHING',
        [locale, [...words].sort()],
      );
    }
  }
}

function cleaned(document: SearchDocument): SearchDocument {
  return {
    ...document,
    title: markSlashes(plainText(document.title, MOST_SHORT)),
    summary: markSlashes(plainText(document.summary, MOST_SHORT)),
    opening: markSlashes(plainText(document.opening, MOST_BODY)),
    body: markSlashes(plainText(document.body, MOST_BODY)),
  };
}

/** The languages whose readers are shown a text: its own and, as everywhere in the house, those that fall back to it. */
function shownIn(locale: Locale, existing: readonly Locale[]): Locale[] {
  const fallback = LOCALES.find((one) => existing.includes(one));
  return LOCALES.filter((one) => one === locale || (locale === fallback && !existing.includes(one)));
}
