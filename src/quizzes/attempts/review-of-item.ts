import type { Locale } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import type { Response } from '../questions/response.js';
import { plainWords, wordsHtml } from '../questions/words.js';
import { stateOf, type ScoreState } from '../scoring/outcome.js';
import { rightAnswerOf } from '../scoring/right-answer.rules.js';
import type { ReviewSight } from '../quizzes/review.rules.js';
import type { OwnAttempt, OwnItem } from './attempt.queries.js';
import type { AttemptQuestionView } from './attempts.views.js';
import { scoreWith } from './finish-attempt.js';
import { feedbackOn, rawFraction } from './responses.js';
import { resultOf, tellsAtOnce } from './result.rules.js';

/** What may be told about one question of an attempt at this moment; null when that is nothing. */
export function reviewOfItem(attempt: OwnAttempt, item: OwnItem, t: Translate): AttemptQuestionView['review'] {
  const sight = sightOf(attempt, item);
  if (attempt.kind === 'profile' || item.number === null) return null;
  if (!sight.marks && !sight.key && !sight.feedback) return null;
  const log = attempt.finishedAt ? item.log : item.tries;
  const result = resultOf(item.question, attempt.way, log, scoreWith(item.question));
  // While she tries, the last try is talked of; at the end the one that counts.
  const answer = attempt.finishedAt ? result.answer : (item.tries.at(-1) ?? null);
  // What was kept at the end stands: a person may have marked it, or marked it anew.
  const earned = attempt.finishedAt ? item.fraction : result.fraction;
  return {
    state: sight.marks ? stateIn(item, answer?.response ?? null, earned) : null,
    mark: sight.marks && earned !== null ? earned * item.most : null,
    most: sight.marks ? item.most : null,
    key: sight.key ? keyOf(item, t.locale) : null,
    feedback: sight.feedback ? feedbackIn(item, answer?.response ?? null, t) : [],
    comment: sight.feedback ? item.comment : '',
  };
}

const NOTHING: ReviewSight = { answers: true, marks: false, key: false, feedback: false };

/** While an attempt runs, only what was handed in to be marked can be told of; the key of a question with tries left never. */
function sightOf(attempt: OwnAttempt, item: OwnItem): ReviewSight {
  if (attempt.finishedAt) return attempt.sight;
  if (!tellsAtOnce(attempt.way) || item.tries.length === 0) return NOTHING;
  return { ...attempt.sight, key: attempt.sight.key && isSettled(attempt, item) };
}

/** True when no further answer to a question of a running attempt can change what it earns. */
export function isSettled(attempt: OwnAttempt, item: OwnItem): boolean {
  if (attempt.way === 'immediate') return item.tries.length > 0;
  if (attempt.way !== 'adaptive') return false;
  return item.tries.some((answer) => (scoreWith(item.question)(answer) ?? 0) > 0.999999);
}

/** How the answer itself did, before tries, hints and certainty; for what staff mark, how they found it. */
function stateIn(item: OwnItem, response: Response | null, earned: number | null): ScoreState | 'unanswered' {
  if (response === null) return 'unanswered';
  return stateOf(rawFraction(item.question, response) ?? earned);
}

function keyOf({ question }: OwnItem, locale: Locale): string[] {
  if (question.kind !== 'long') return rightAnswerOf(question, locale);
  const guide = plainWords(question.guide, locale);
  return guide === '' ? [] : [guide];
}

function feedbackIn(item: OwnItem, response: Response | null, t: Translate): { html: string; claims: string[] }[] {
  return feedbackOn(item.question, response).map(({ words, claims }) => ({ html: wordsHtml(words, t.locale), claims }));
}
