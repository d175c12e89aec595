import { DomainError } from '../../platform/errors.js';
import { HAND_OVER_ERRORS as words } from './hand-over.messages.js';

/** A turn in the queue is nobody's to give: whoever waits is served in order. */
export const nothingToHandOver = () => new DomainError('conflict', 'nothing-to-hand-over', words.nothingToHandOver);

/** The place is held, but not yet taken. */
export const acceptFirst = () => new DomainError('conflict', 'accept-first', words.acceptFirst);

/** The address is that of the registration itself. */
export const handOverToSelf = () =>
  new DomainError('invalid', 'hand-over-to-self', words.toSelf, {}, [{ field: 'email', message: words.toSelf }]);

/** The colleague has a place of her own. */
export const colleagueHasPlace = () =>
  new DomainError('conflict', 'colleague-has-place', words.hasPlace, {}, [{ field: 'email', message: words.hasPlace }]);
