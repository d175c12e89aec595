/** The languages the school speaks, in the order in which they are offered. English stands without a path prefix. */
export const LOCALES = ['en', 'nl', 'fr'] as const;

/** One of the languages the school speaks. */
export type Locale = (typeof LOCALES)[number];

/** The language of unprefixed addresses and the last fallback for content. */
export const DEFAULT_LOCALE: Locale = 'en';

/** What each language calls itself. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', nl: 'Nederlands', fr: 'Français' };

/** BCP 47 tags used for dates and numbers: Belgium is where the school is at home. */
export const LOCALE_TAGS: Record<Locale, string> = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' };

/** A text in all three languages. */
export type Localized<T = string> = Record<Locale, T>;

/** Tells whether a word is one of the school's languages. */
export function isLocale(word: unknown): word is Locale {
  return typeof word === 'string' && (LOCALES as readonly string[]).includes(word);
}

/** Puts the language prefix before a path: `/courses` becomes `/nl/courses` in Dutch and stays itself in English. */
export function localizePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === '/' ? `/${locale}/` : `/${locale}${path}`;
}

/** Splits a path into its language and the path without the prefix. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  const match = /^\/(nl|fr)(?=\/|\?|$)(.*)$/.exec(path);
  if (!match) return { locale: DEFAULT_LOCALE, path };
  const rest = match[2] ?? '';
  return { locale: match[1] as Locale, path: rest.startsWith('/') ? rest : `/${rest}` };
}

/** Picks the best of our languages from an Accept-Language header; English when none fits. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  if (!acceptLanguage) return DEFAULT_LOCALE;
  const wishes = acceptLanguage
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const { tag } of wishes) {
    const language = tag.split('-')[0];
    if (isLocale(language)) return language;
  }
  return DEFAULT_LOCALE;
}
