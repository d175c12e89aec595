import type { Locale } from '../../platform/i18n/locales.js';
import type { Blank, BlanksQuestion, Feedback } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import { readNumber } from './number.rules.js';
import { matchNumber } from './numeric.rules.js';
import { clamp, feedbackAt, type Finding } from './outcome.js';
import { matchText } from './short.rules.js';

/** What fits in one blank. */
interface Fit {
  fraction: number;
  feedback: Feedback | null;
}

/** The blanks by their weights; one that was left open earns nothing. */
export function scoreBlanks(question: BlanksQuestion, { blanks }: Responses['blanks'], locale: Locale): Finding {
  const filled = question.blanks.filter(({ id }) => Object.hasOwn(blanks, id) && blanks[id]!.trim() !== '');
  const fits = filled.map((blank) => ({ blank, fit: fitOf(blank, blanks[blank.id]!, locale) }));
  const weights = question.blanks.reduce((sum, { weight }) => sum + weight, 0);
  const earned = fits.reduce((sum, { blank, fit }) => sum + blank.weight * (fit?.fraction ?? 0), 0);
  return {
    fraction: weights > 0 ? clamp(earned / weights) : 0,
    parts: Object.fromEntries(fits.map(({ blank, fit }) => [blank.id, fit?.fraction ?? 0])),
    feedback: fits.flatMap(({ blank, fit }) => feedbackAt(blank.id, fit?.feedback)),
  };
}

function fitOf(blank: Blank, given: string, locale: Locale): Fit | null {
  switch (blank.kind) {
    case 'choice':
      return blank.options.find(({ id }) => id === given) ?? null;
    case 'short':
      return matchText(blank, given)?.[1] ?? null;
    case 'numeric': {
      const read = readNumber(given, locale);
      return read && read.rest === '' ? (matchNumber(blank.answers, read.value)?.[1] ?? null) : null;
    }
  }
}
