import type { Locale } from '../../platform/i18n/locales.js';
import type { Loading, Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';
import { clamp } from './outcome.js';
import { placeOnScale } from './scale.rules.js';
import { scoreResponse } from './score.js';

/** Where an answer stands between least (0) and most (1), before an item is reversed; null when it says nothing. */
export function placeOf(question: Question, response: Response | null, locale: Locale): number | null {
  if (response === null || question.kind === 'text') return null;
  if (question.kind === 'scale') return placeOnScale(question, (response as Responses['scale']).point);
  const { fraction } = scoreResponse(question, response, { locale });
  return fraction === null ? null : clamp(fraction);
}

/** The middle of every item. */
const MIDDLE = 0.5;

/** What an item gives a factor, 0 to 1; null when the item is left out and the rest is rescaled. */
export function contributionOf(
  question: Question,
  response: Response | null,
  { reversed }: Pick<Loading, 'reversed'>,
  locale: Locale,
): number | null {
  const place = placeOf(question, response, locale);
  if (place === null) return question.missing === 'middle' && question.kind !== 'text' ? MIDDLE : null;
  return reversed ? 1 - place : place;
}
