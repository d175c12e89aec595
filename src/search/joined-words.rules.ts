import type { Locale } from '../platform/i18n/locales.js';

/** What French leaves of a short word before a vowel, and Dutch hangs on a long one: no part of the word that is sought. */
const HANGING: Record<Locale, RegExp | null> = {
  en: null,
  nl: /(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu,
  fr: /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/giu,
};
/** What stands between two words that are chosen between, as in 'retinol/retinal'. */
export const SLASHES = /(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}])/gu;
/** Two letters or more each: of 'uv-a' the last would be a word that stands everywhere, and 'omega-3' is found as it is. */
export const HYPHENATED = /(?<![\p{L}\p{N}])\p{L}{2,}(?:[-‐‑–]\p{L}{2,})+(?![\p{L}\p{N}])/gu;

/**
 * A question with words taken apart that are joined in it and may not be in a text: 'anti-ageing' is asked for as two
 * words that stand together, as a text may write them with a hyphen or without. What stands in quotation marks stays,
 * but for slashes, at which texts are taken apart as well.
 */
export function takeApart(query: string, locale: Locale): string {
  return query
    .replace(/[“”„«»]/g, '"')
    .replace(SLASHES, ' ')
    .split('"')
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return withoutHanging(part, locale).replace(HYPHENATED, (joined) => `"${joined.replace(/[-‐‑–]/gu, ' ')}"`);
    })
    .join('"');
}

/** A question without what hangs on its words. */
export function withoutHanging(query: string, locale: Locale): string {
  const hanging = HANGING[locale];
  return hanging ? query.replace(hanging, '') : query;
}

const LEAST_PART = 4;
/** What may stand between the parts of a compound. */
const LINKS: Record<Locale, readonly string[]> = { en: [''], nl: ['', 's', 'n', 'en', 'e'], fr: [''] };

/** The two words that a folded one may be made of, the most even first: 'huidveroudering' of 'huid' and 'veroudering'. */
export function twoIn(word: string, locale: Locale): [string, string][] {
  const pairs: [string, string][] = [];
  for (let end = LEAST_PART; end <= word.length - LEAST_PART; end++)
    for (const link of LINKS[locale]) {
      const rest = word.slice(end + link.length);
      if (word.startsWith(link, end) && rest.length >= LEAST_PART) pairs.push([word.slice(0, end), rest]);
    }
  const shorter = ([first, second]: [string, string]) => Math.min(first.length, second.length);
  return pairs.sort((one, other) => shorter(other) - shorter(one));
}
