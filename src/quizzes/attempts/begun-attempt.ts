import type { ItemToKeep } from './attempt-draws.js';
import type { AttemptRow, ItemRow } from './attempt.queries.js';
import type { QuizToStart } from './quiz-to-start.js';
import { deadlineFrom } from './time.rules.js';

/** All there is of an attempt that begins now: it is written as it is, and shown without being read again. */
export interface BegunAttempt {
  attempt: AttemptRow;
  items: ItemRow[];
  /** The items as their rows are written. */
  kept: ItemToKeep[];
}

/** Puts together the attempt that begins now. */
export function begunAttempt(
  id: string,
  personId: string,
  { id: quizId, made, ...quiz }: QuizToStart,
  kept: ItemToKeep[],
  now: Date,
): BegunAttempt {
  const { slug, title, review, kind, way, graceSeconds, extraSeconds, passShare, closesAt } = quiz;
  const nothingYet = { finishedAt: null, timedOut: false, mark: null, most: null, highestTurn: 0, lateAnswers: 0 };
  const attempt: AttemptRow = {
    ...{ id, personId, quizId, slug, title, review, kind, way, graceSeconds, extraSeconds, passShare, closesAt },
    ...{ number: made + 1, startedAt: now, deadlineAt: deadlineFrom(now, quiz), ...nothingYet },
  };
  const items = kept.map(({ position, version_id: versionId, shown, most }): ItemRow => {
    return { position, versionId, shown, most, hints: 0, fraction: null, mark: null, comment: '' };
  });
  return { attempt, items, kept };
}
