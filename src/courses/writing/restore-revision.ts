import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { DraftQueries } from './drafts.queries.js';
import { lockText, TABLES, type Writable } from './writable.js';
import { draftChanged } from './writing.errors.js';

/** Makes an old revision the draft; it is published when somebody publishes it, as the newest revision. */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftQueries,
  ) {}

  /**
   * @param version the draft that the person knew of; 0 when there was none
   * @throws DomainError `lesson-not-found`, `not-found` for an unknown revision, or `draft-changed` when somebody wrote meanwhile
   */
  async run(
    actor: { id: string },
    of: Writable,
    locale: Locale,
    { revision, version }: { revision: number; version: number },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { id, revision: revisions, draft } = TABLES[of.kind];
      await lockText(tx, of);
      const standing = await this.drafts.standing(of, locale, tx);
      if (standing.key.version !== version) throw draftChanged();
      // An old translation renders an old source, and says so again.
      const made = await tx.query(
        `INSERT INTO ${draft} (${id}, locale, title, summary, body, base_revision, source_revision, saved_by, saved_at)
         SELECT ${id}, locale, title, summary, body, $4, source_revision, $5, $6
         FROM ${revisions} WHERE ${id} = $1 AND locale = $2 AND revision = $3
         ON CONFLICT (${id}, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body,
           source_revision = excluded.source_revision, version = ${draft}.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at
         RETURNING version`,
        [of.id, locale, revision, standing.key.revision, actor.id, now],
      );
      if (made.length === 0) throw notFound();
    });
  }
}
