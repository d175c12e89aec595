import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { lockText, TABLES, type Writable } from './writable.js';
import { draftChanged } from './writing.errors.js';

/** Throws a draft away; what readers see stays as it is. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly database: Database) {}

  /**
   * Throwing away twice is throwing away once.
   * @param version the one that the person saw
   * @throws DomainError `lesson-not-found`, or `draft-changed` when somebody wrote more since
   */
  async run(of: Writable, locale: Locale, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { id, draft: drafts } = TABLES[of.kind];
      await lockText(tx, of);
      // Which version stands now?
      const [draft] = await tx.query<{ version: number }>(
        `SELECT version FROM ${drafts} WHERE ${id} = $1 AND locale = $2`,
        [of.id, locale],
      );
      if (!draft) return;
      if (draft.version !== version) throw draftChanged();
      await tx.query(`DELETE FROM ${drafts} WHERE ${id} = $1 AND locale = $2`, [of.id, locale]);
    });
  }
}
