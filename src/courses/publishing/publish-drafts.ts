import type { Transaction } from '../../platform/database/database.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import type { SaveArticleText, SaveLessonText } from '../save-texts.js';
import { TABLES, type WritableKind } from '../writing/writable.js';
import type { Publication } from './publish-lesson.js';
import { draftsToPublish, renders } from './publication.rules.js';
import { draftChanged, nothingToPublish } from './publishing.errors.js';
import type { TextState } from './publishing.views.js';

/** The drafts that somebody publishes, as she saw them. @throws DomainError `draft-changed` or `nothing-to-publish` */
export function chosenDrafts(state: TextState, publication: Publication): Locale[] {
  const locales = draftsToPublish(state, publication.locales);
  for (const locale of locales) {
    const seen = publication.versions?.[locale];
    if (seen !== undefined && seen !== state.drafts[locale]!.version) throw draftChanged();
  }
  if (locales.length === 0 && state.status === 'published') throw nothingToPublish();
  return locales;
}

/** Makes drafts the newest revisions. The source first: a translation that is published with it renders what it says now. */
export async function publishDrafts(
  tx: Transaction,
  kind: WritableKind,
  save: SaveLessonText | SaveArticleText,
  state: TextState,
  locales: readonly Locale[],
  now: Date,
): Promise<void> {
  const { id, draft: drafts } = TABLES[kind];
  const source = state.sourceLocale;
  const inOrder = [source, ...LOCALES.filter((locale) => locale !== source)];
  for (const locale of inOrder.filter((one) => locales.includes(one))) {
    const draft = state.drafts[locale]!;
    const { title, summary, body, savedBy: personId } = draft;
    const sourceRevision = renders(state, locale, draft, locales.includes(source));
    await save.within(tx, state.id, { locale, title: title.trim(), summary: summary.trim(), body }, now, {
      personId,
      sourceRevision,
    });
    await tx.query(`DELETE FROM ${drafts} WHERE ${id} = $1 AND locale = $2`, [state.id, locale]);
  }
}
