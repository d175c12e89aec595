import type { Translate } from '../../platform/i18n/messages.js';
import type { Feedback } from '../questions/question.js';
import { wordsHtml } from '../questions/words.js';
import type { ReviewSight } from '../quizzes/review.rules.js';
import type { OwnAttempt, OwnItem } from './attempt.queries.js';
import { ATTEMPT_MESSAGES } from './attempts.messages.js';
import type { AttemptQuestionView } from './attempts.views.js';
import { scoreWith } from './finish-attempt.js';
import { keyLines } from './key.rules.js';
import { feedbackOn } from './responses.js';
import { resultOf, tellsAtOnce } from './result.rules.js';

/** What may be told about one question of an attempt at this moment; null when that is nothing. */
export function reviewOfItem(attempt: OwnAttempt, item: OwnItem, t: Translate): AttemptQuestionView['review'] {
  const sight = sightOf(attempt, item);
  if (attempt.kind === 'profile' || item.number === null) return null;
  if (!sight.marks && !sight.key && !sight.feedback) return null;
  const told = attempt.finishedAt ? stored(item) : soFar(attempt, item);
  const most = sight.marks ? item.most : null;
  const asTold = { yes: t(ATTEMPT_MESSAGES.yes), no: t(ATTEMPT_MESSAGES.no) };
  return {
    state: sight.marks ? stateOf(item, told.fraction) : null,
    mark: sight.marks && told.fraction !== null ? told.fraction * item.most : null,
    most,
    key: sight.key ? keyLines(item.question, t.locale, asTold) : null,
    feedback: sight.feedback ? feedbackOf(item, told.answer?.response ?? null, t) : [],
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

function stored(item: OwnItem) {
  return { fraction: item.fraction, answer: item.standing };
}

function soFar(attempt: OwnAttempt, item: OwnItem) {
  // What is only kept so far, and not handed in, is not told of.
  const { fraction } = resultOf(item.question, attempt.way, item.tries, scoreWith(item.question));
  return { fraction, answer: item.tries.at(-1) ?? null };
}

function stateOf(item: OwnItem, fraction: number | null): 'right' | 'partly' | 'wrong' | 'waiting' {
  if (fraction === null) return 'waiting';
  if (fraction > 0.999999) return 'right';
  return fraction < 1e-6 ? 'wrong' : 'partly';
}

function feedbackOf(item: OwnItem, response: LoggedResponse, t: Translate): { html: string; claims: string[] }[] {
  const said: Feedback[] = response ? feedbackOn(item.question, response, t.locale) : [];
  const all = item.question.general ? [...said, item.question.general] : said;
  return all.map(({ words, claims }) => ({ html: wordsHtml(words, t.locale), claims }));
}

type LoggedResponse = OwnItem['log'][number]['response'];
