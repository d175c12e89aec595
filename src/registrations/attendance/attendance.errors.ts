import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { ATTENDANCE_WORDS as words } from './attendance.messages.js';

/** Only somebody with a place can have come, or not. */
export const attendanceNeedsPlace = () => new DomainError('conflict', 'no-place-yet', words.needsPlace);

/** The session has ended: a correction says why. */
export const reasonNeeded = () =>
  new DomainError('invalid', 'reason-needed', HTTP_MESSAGES.invalidInput, {}, [
    { field: 'reason', message: words.reasonNeeded },
  ]);

/** Nobody is ticked off all at once before the session has ended. */
export const notOverYet = () => new DomainError('conflict', 'not-over-yet', words.notOverYet);
