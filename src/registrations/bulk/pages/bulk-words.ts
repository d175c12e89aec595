import type { Message } from '../../../platform/i18n/messages.js';
import { BULK_WORDS as words } from '../bulk.messages.js';
import type { BulkKind, BulkLine } from '../bulk.views.js';

/** What a plan says of each outcome, with a count. */
export const PLANNED: Record<string, Message> = {
  'place-given-back': words['place-given-back'],
  'queue-left': words['queue-left'],
  place: words.place,
  queue: words.queue,
  front: words.frontDone,
};

/** The words of each kind of act. */
export const KIND_WORDS: Record<BulkKind, { title: Message; button: Message; report: Message; short: Message }> = {
  cancel: { title: words.titleCancel, button: words.doCancel, report: words.reportCancel, short: words.cancel },
  move: { title: words.titleMove, button: words.doMove, report: words.reportMove, short: words.move },
  front: { title: words.titleFront, button: words.doFront, report: words.reportFront, short: words.front },
};

const REFUSALS: Record<string, Message> = {
  ended: words.whyEnded,
  'registration-cancelled': words.whyEnded,
  'not-waiting': words.whyNotWaiting,
  'already-registered': words.whyAlready,
  'place-for-queue': words.whyPlaceForQueue,
  'session-full': words.whyFull,
  'session-past': words.whyPast,
  'session-cancelled': words.whyCancelled,
  'registration-not-open': words.whyNotOpen,
  'registration-closed': words.whyClosed,
  'moved-away': words.movedAway,
  'changed-since': words.changedSince,
};

const DONE: Record<string, Message> = {
  'place-given-back': words.lineCancelled,
  'queue-left': words.lineLeft,
  place: words.linePlace,
  queue: words.lineQueue,
  front: words.lineFront,
};

const BACK: Record<string, Message> = {
  place: words.backPlace,
  queue: words.backQueue,
  front: words.backFront,
  offered: words.backOffered,
  'moved-back': words.backMoved,
  priority: words.backPriority,
};

/** Why nothing was done to somebody. */
export const whyNot = (code: string | null): Message => REFUSALS[code ?? ''] ?? words.whyOther;

/** What became of one line: of the act, or once it was undone, of its undoing. */
export function outcomeOf({ state, outcome, undoOutcome }: BulkLine): Message {
  if (state === 'due') return words.lineDue;
  if (state === 'refused') return whyNot(outcome);
  if (state === 'undone') return BACK[undoOutcome ?? ''] ?? words.tallyUndone;
  if (state === 'kept') return whyNot(undoOutcome);
  return DONE[outcome ?? ''] ?? words.tallyDone;
}
