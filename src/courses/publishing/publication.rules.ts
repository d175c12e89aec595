import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import type { TextToCheck } from './checklist.rules.js';
import type { DraftWords, TextState, Words } from './publishing.views.js';
import { readText } from './text-reading.rules.js';

/** The languages whose drafts are published: those asked for, in so far as they have one; all of them when none is named. */
export function draftsToPublish(state: Pick<TextState, 'drafts'>, asked: readonly Locale[]): Locale[] {
  return LOCALES.filter((locale) => state.drafts[locale] && (asked.length === 0 || asked.includes(locale)));
}

/**
 * The texts that readers would have afterwards. Checked are those that they do not have yet: the drafts, and everything
 * when it was not open to them before.
 */
export function textsAfter(state: TextState, drafts: readonly Locale[], publicUrl: string): TextToCheck[] {
  const source = state.sourceLocale;
  const sourceMoves = drafts.includes(source);
  return LOCALES.flatMap((locale): TextToCheck[] => {
    const draft = drafts.includes(locale) ? state.drafts[locale] : undefined;
    const words: Words | undefined = draft ?? state.texts[locale];
    if (!words) return [];
    return [
      {
        locale,
        title: words.title,
        summary: words.summary,
        body: words.body,
        read: readText(words.body, publicUrl),
        checked: draft !== undefined || state.status !== 'published',
        older: locale !== source && isOlder(state, locale, draft, sourceMoves),
        behind: draft !== undefined && draft.baseRevision < (state.texts[locale]?.revision ?? 0),
      },
    ];
  });
}

/** Which revision of the source a published translation renders; null for 'the one in force once all is saved'. */
export function renders(state: TextState, locale: Locale, draft: DraftWords, sourceMoves: boolean): number | null {
  if (locale === state.sourceLocale) return null;
  const source = state.drafts[state.sourceLocale];
  // Published together with its source and written after it, it renders what the source says from now on.
  if (sourceMoves && source && draft.savedAt >= source.savedAt) return null;
  return draft.sourceRevision ?? (sourceMoves ? (state.texts[state.sourceLocale]?.revision ?? null) : null);
}

function isOlder(state: TextState, locale: Locale, draft: DraftWords | undefined, sourceMoves: boolean): boolean {
  const now = (state.texts[state.sourceLocale]?.revision ?? 0) + (sourceMoves ? 1 : 0);
  if (draft) {
    const rendered = renders(state, locale, draft, sourceMoves);
    return rendered !== null && rendered < now;
  }
  const rendered = state.texts[locale]?.sourceRevision;
  return rendered != null && rendered < now;
}
