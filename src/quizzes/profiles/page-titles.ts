import type { Locale } from '../../platform/i18n/locales.js';

/** Asks what the pages of lessons, courses and articles are called; the courses feature, which stands to the right, answers. */
export abstract class PageTitles {
  /** The titles of these addresses without language prefix; what is not open to readers is left out. */
  abstract of(paths: readonly string[], locale: Locale): Promise<ReadonlyMap<string, string>>;
}
