import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { lockText, TABLES, type Writable } from './writable.js';

/** Notes that a translation says what its source says, up to the revision that somebody compared it with. */
@Injectable()
export class AcceptTranslation {
  constructor(private readonly database: Database) {}

  /**
   * A draft carries the note until it is published; without one it is noted at what readers see. A later comparison is
   * never taken back by an earlier one.
   * @throws DomainError `lesson-not-found`
   */
  async run(of: Writable, locale: Locale, sourceRevision: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { owner, id, text, revision: revisions, draft: drafts } = TABLES[of.kind];
      await lockText(tx, of);
      const values = [of.id, locale, sourceRevision];
      // The source's own text renders nothing, and no revision that was never published can have been compared.
      const compared = `${id} = $1 AND locale = $2 AND coalesce(source_revision, 0) < $3 AND EXISTS (
        SELECT 1 FROM ${owner} l JOIN ${text} s ON s.${id} = l.id AND s.locale = l.source_locale
        WHERE l.id = $1 AND l.source_locale <> $2 AND s.revision >= $3)`;
      const draft = await tx.query(`SELECT 1 FROM ${drafts} WHERE ${id} = $1 AND locale = $2`, [of.id, locale]);
      if (draft.length > 0) {
        await tx.query(`UPDATE ${drafts} SET source_revision = $3 WHERE ${compared}`, values);
        return;
      }
      const texts = await tx.query<{ revision: number }>(
        `UPDATE ${text} SET source_revision = $3 WHERE ${compared} RETURNING revision`,
        values,
      );
      for (const { revision } of texts)
        await tx.query(
          `UPDATE ${revisions} SET source_revision = $3 WHERE ${id} = $1 AND locale = $2 AND revision = $4`,
          [...values, revision],
        );
    });
  }
}
