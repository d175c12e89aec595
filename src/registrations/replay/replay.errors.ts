import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { registrationCancelled, sessionCancelled } from '../registrations.errors.js';
import { REPLAY_WORDS as words } from './replay.messages.js';
import type { ReplayState } from './replay.rules.js';
import { STAFF_REPLAY as staffWords } from './replay.staff.messages.js';

/** The error that tells why somebody cannot watch. */
export function notToWatch(why: Exclude<ReplayState, 'open'>): DomainError {
  switch (why) {
    case 'session-cancelled':
      return sessionCancelled();
    case 'cancelled':
      return registrationCancelled();
    case 'early':
      return new DomainError('conflict', 'session-not-over', words.earlyError);
    case 'none':
      return new DomainError('not-found', 'no-replay', words.noneError);
    case 'no-place':
      return new DomainError('forbidden', 'not-for-you', words.noPlaceError);
    case 'expired':
      return new DomainError('gone', 'replay-expired', words.expiredError);
  }
}

/** A session that has not been given cannot have been recorded. */
export const sessionNotOver = () => new DomainError('conflict', 'session-not-over', staffWords.notOver);

/** What is published can be watched for at least the rest of today. */
export const lastDayPast = () =>
  new DomainError('invalid', 'last-day-past', HTTP_MESSAGES.invalidInput, {}, [
    { field: 'lastDay', message: staffWords.lastDayPast },
  ]);
