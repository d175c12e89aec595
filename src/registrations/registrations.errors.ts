import { DomainError } from '../platform/errors.js';
import type { Availability } from '../masterclasses/session.rules.js';
import { notFound } from '../platform/http/input.js';
import { REGISTRATION_ERRORS } from './registrations.errors.messages.js';
import { RESCHEDULE_WORDS } from './reschedule.messages.js';

/** Nobody else can come, and the session keeps no waiting list. */
export const sessionFull = () => new DomainError('conflict', 'session-full', REGISTRATION_ERRORS.sessionFull);

/** The session has begun or is over. */
export const sessionPast = () => new DomainError('gone', 'session-past', REGISTRATION_ERRORS.sessionPast);

/** Registering has not begun, or has ended before the session. */
export const registrationNotOpen = () =>
  new DomainError('conflict', 'registration-not-open', REGISTRATION_ERRORS.registrationNotOpen);
export const registrationClosed = () =>
  new DomainError('gone', 'registration-closed', REGISTRATION_ERRORS.registrationClosed);

/** The session does not take place. */
export const sessionCancelled = () =>
  new DomainError('gone', 'session-cancelled', REGISTRATION_ERRORS.sessionCancelled);

/** This address has a live registration for the session, and the asker has not shown that it is theirs. */
export const alreadyRegistered = () =>
  new DomainError('conflict', 'already-registered', REGISTRATION_ERRORS.alreadyRegistered, {}, [
    { field: 'email', message: REGISTRATION_ERRORS.alreadyRegistered },
  ]);

/** The registration was cancelled before; only a new one can follow. */
export const registrationCancelled = () =>
  new DomainError('gone', 'registration-cancelled', REGISTRATION_ERRORS.registrationCancelled);

/** Without a place there is no invitation. */
export const noPlaceYet = () => new DomainError('conflict', 'no-place-yet', REGISTRATION_ERRORS.noPlaceYet);

/** The other session belongs to another masterclass, or is the same one. */
export const otherMasterclass = () =>
  new DomainError('invalid', 'other-masterclass', REGISTRATION_ERRORS.otherMasterclass, {}, [
    { field: 'sessionId', message: REGISTRATION_ERRORS.otherMasterclass },
  ]);

/** A place would be given up for a queue, and nobody said that this is meant. */
export const placeForQueue = () => new DomainError('conflict', 'place-for-queue', RESCHEDULE_WORDS.placeForQueue);

/** The same, said to staff at the box that says so. */
export const placeForQueueByStaff = () =>
  new DomainError('conflict', 'place-for-queue', RESCHEDULE_WORDS.placeForQueueByStaff, {}, [
    { field: 'giveUpPlace', message: RESCHEDULE_WORDS.placeForQueueByStaff },
  ]);

/** Only somebody who waits can move in the queue. */
export const notWaiting = () => new DomainError('conflict', 'not-waiting', REGISTRATION_ERRORS.notWaiting);

/** A field that people never see was filled in. */
export const looksAutomatic = () => new DomainError('invalid', 'looks-automatic', REGISTRATION_ERRORS.looksAutomatic);

/** The asker has neither the personal link nor the right. */
export const notYours = () => new DomainError('forbidden', 'not-yours', REGISTRATION_ERRORS.notYours);

/** The error that tells why a session takes nobody. */
export function refusal(why: Exclude<Availability, 'open' | 'waiting-list'>): DomainError {
  switch (why) {
    case 'full':
      return sessionFull();
    case 'not-yet':
      return registrationNotOpen();
    case 'closed':
      return registrationClosed();
    case 'past':
      return sessionPast();
    case 'cancelled':
      return sessionCancelled();
    case 'draft':
      return notFound();
  }
}

/** Says what a constraint of the database refused: the last guard, should an action ever be wrong. */
export function sayConstraint(error: unknown): unknown {
  const { constraint } = error as { constraint?: string };
  if (constraint === 'session_never_oversold') return sessionFull();
  if (constraint === 'registration_one_live') return alreadyRegistered();
  return error;
}
