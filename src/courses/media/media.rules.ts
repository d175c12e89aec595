import { LOCALES, type Locale, type Localized } from '../../platform/i18n/locales.js';
import { chooseLocale } from '../translation.rules.js';
import type { SpokenAlt } from './media.views.js';

const MOST_OF_A_NAME = 60;

/** The words in the language asked for, or in the one they fall back to. */
export function spokenAlt(alts: Partial<Localized>, wanted: Locale): SpokenAlt | null {
  const locale = chooseLocale(
    LOCALES.filter((one) => alts[one]),
    wanted,
  );
  return locale && { text: alts[locale]!, locale };
}

/** The languages in which nobody has said what it shows; none for what is only decoration. */
export function altMissing(alts: Partial<Localized>, decorative: boolean): Locale[] {
  return decorative ? [] : LOCALES.filter((locale) => !alts[locale]);
}

/** A name for texts made of the name of a file: 'Été à Gand.JPG' becomes 'ete-a-gand'. */
export function nameFromFile(file: string): string {
  const words = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_OF_A_NAME)
    .replace(/^-+|-+$/g, '');
  return words || 'media';
}

/** The first of name, name-2, name-3 … that is free. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  for (let number = 2; ; number++) if (!taken.has(`${wish}-${number}`)) return `${wish}-${number}`;
}
