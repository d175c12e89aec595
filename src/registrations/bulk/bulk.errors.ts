import { DomainError } from '../../platform/errors.js';
import { BULK_WORDS } from './bulk.messages.js';

/** Somebody undid it before. */
export const undoneBefore = () => new DomainError('conflict', 'undone-before', BULK_WORDS.undoneBefore);

/** It is still under way. */
export const stillDoing = () => new DomainError('conflict', 'still-doing', BULK_WORDS.stillDoing);

/** The time for undoing has passed. */
export const undoOver = () => new DomainError('gone', 'undo-over', BULK_WORDS.undoOver);

/** The people who match are others than those who were shown. */
export const choiceChanged = (now: number) =>
  new DomainError('conflict', 'choice-changed', BULK_WORDS.choiceChanged, { count: now });

/** Nobody was ticked. */
export const nobodyChosen = () => new DomainError('invalid', 'nobody-chosen', BULK_WORDS.nobodyChosen);

/** The registration has gone to another session since it was chosen. */
export const movedAway = () => new DomainError('gone', 'moved-away', BULK_WORDS.movedAway);

/** Somebody has changed the registration since the act. */
export const changedSince = () => new DomainError('conflict', 'changed-since', BULK_WORDS.changedSince);
