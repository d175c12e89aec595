import type { Translate } from '../../platform/i18n/messages.js';
import { wordsHtml } from '../questions/words.js';
import { toBrowser } from './aliases.rules.js';
import type { OwnAttempt, OwnItem } from './attempt.queries.js';
import { ATTEMPT_MESSAGES } from './attempts.messages.js';
import type { AttemptQuestionView, AttemptView, ReceiptView } from './attempts.views.js';
import { spelledResponse } from './responses.js';
import { reviewOfItem } from './review-of-item.js';
import { hasPassed } from './settle-attempt.js';
import type { Receipt } from './receipt.js';
import { sheetOf } from './sheet.rules.js';

/** One's own attempt as its reader may see it at this moment. Pages and the API draw from this alone: no key is in it before its time. */
export function attemptAnswer(attempt: OwnAttempt, t: Translate): AttemptView {
  const marks = attempt.finishedAt !== null && attempt.sight.marks && attempt.kind === 'knowledge';
  const { mark, most } = marks ? attempt : { mark: null, most: null };
  return {
    ...{ id: attempt.id, quizId: attempt.quizId, quiz: attempt.slug, number: attempt.number, way: attempt.way },
    ...{ startedAt: attempt.startedAt.toISOString(), endsAt: attempt.endsAt?.toISOString() ?? null },
    ...{ graceSeconds: attempt.graceSeconds, finishedAt: attempt.finishedAt?.toISOString() ?? null },
    ...{ timedOut: attempt.timedOut, highestTurn: attempt.highestTurn, lateAnswers: attempt.lateAnswers, mark, most },
    passed: mark === null || !most || attempt.passShare === null ? null : hasPassed(mark / most, attempt.passShare),
    questions: attempt.items.map((item) => questionAnswer(attempt, item, t)),
  };
}

/** One question of it. */
export function questionAnswer(attempt: OwnAttempt, item: OwnItem, t: Translate): AttemptQuestionView {
  const { position, number, question, shown, standing } = item;
  const seen = attempt.finishedAt === null || attempt.sight.answers;
  return {
    // First, and alone: a crowd that begins at once is answered with thousands of these.
    ...sheetOf(question, shown, t.locale),
    position,
    number,
    response: seen && standing?.response ? responseSeen(item, standing.response, t) : null,
    certainty: seen ? (standing?.certainty ?? null) : null,
    hints: question.hints.slice(0, item.hints).map((words) => wordsHtml(words, t.locale)),
    hintsLeft: Math.max(0, question.hints.length - item.hints),
    tries: item.tries.length,
    review: reviewOfItem(attempt, item, t),
  };
}

function responseSeen(
  { question, shown }: OwnItem,
  response: NonNullable<OwnItem['standing']>['response'],
  t: Translate,
) {
  return { ...toBrowser(question, shown, spelledResponse(question, response!, t.locale)) } as Record<string, unknown>;
}

/** A receipt as its reader is told of it. */
export function receiptAnswer(receipt: Receipt, t: Translate): ReceiptView {
  const { came, receivedAt, endsAt, ...facts } = receipt;
  const said =
    came === 'late' ? t(ATTEMPT_MESSAGES.cameLate) : came === 'in-grace' ? t(ATTEMPT_MESSAGES.cameInGrace) : null;
  return {
    ...facts,
    ...{ came, said, scored: came !== 'late' },
    receivedAt: receivedAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  };
}
