import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { WrittenText } from './drafts.views.js';
import { TABLES, type WritableKind } from './writable.js';

/** A draft with the lesson or article it is of. */
export interface DraftToSave extends WrittenText {
  ownerId: string;
  locale: Locale;
}

/** Puts drafts in place of those that stand, whoever wrote those; each starts from what readers have now. */
export async function saveDrafts(
  tx: Transaction,
  kind: WritableKind,
  drafts: readonly DraftToSave[],
  now: Date,
  personId: string | null,
): Promise<void> {
  const { owner, id, text, draft } = TABLES[kind];
  await tx.query(
    `INSERT INTO ${draft} (${id}, locale, title, summary, body, base_revision, source_revision, saved_by, saved_at)
     SELECT l.id, g.locale, g.title, g.summary, g.body, coalesce(t.revision, 0), s.revision, $3, $2
     FROM json_to_recordset($1) AS g ("ownerId" uuid, locale text, title text, summary text, body text)
     JOIN ${owner} l ON l.id = g."ownerId"
     LEFT JOIN ${text} t ON t.${id} = l.id AND t.locale = g.locale
     LEFT JOIN ${text} s ON s.${id} = l.id AND s.locale = l.source_locale AND s.locale <> g.locale
     ON CONFLICT (${id}, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body,
       version = ${draft}.version + 1, base_revision = excluded.base_revision, source_revision = excluded.source_revision,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [JSON.stringify(drafts), now, personId],
  );
}
