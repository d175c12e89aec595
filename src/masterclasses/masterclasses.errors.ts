import { DomainError } from '../platform/errors.js';
import { HTTP_MESSAGES } from '../platform/http/http.messages.js';
import { MASTERCLASS_ERRORS as say } from './masterclasses.messages.js';

const at = (field: string, message: typeof say.sessionOver, values?: Record<string, string | number>) => [
  { field, message, values },
];

/** There is a masterclass at this address already. */
export const slugTaken = () => new DomainError('conflict', 'slug-taken', say.slugTaken, {}, at('slug', say.slugTaken));

/** Somebody else saved the masterclass after this person opened it. */
export const changedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);

/** Somebody else saved the session after this person opened it. */
export const sessionChangedMeanwhile = () =>
  new DomainError('conflict', 'changed-meanwhile', say.sessionChangedMeanwhile);

/** The session would start in the past. */
export const startsInPast = () =>
  new DomainError('invalid', 'starts-in-past', HTTP_MESSAGES.invalidInput, {}, at('startsAt', say.startsInPast));

/** The session would start so far away that it must be a slip. */
export const startsTooLate = () =>
  new DomainError('invalid', 'starts-too-late', HTTP_MESSAGES.invalidInput, {}, at('startsAt', say.startsTooLate));

/** Registering would open or close at a moment that makes no sense. */
export const windowWrong = (
  field: 'opensAt' | 'closesAt',
  why: 'opensTooLate' | 'closesTooLate' | 'closesBeforeOpens',
) => new DomainError('invalid', 'window-wrong', HTTP_MESSAGES.invalidInput, {}, at(field, say[why]));

/** The session would have fewer places than are taken. */
export const capacityBelowTaken = (taken: number) =>
  new DomainError(
    'conflict',
    'capacity-below-taken',
    say.capacityBelowTaken,
    { taken },
    at('capacity', say.capacityBelowTaken, { taken }),
  );

/** A session that has people cannot be hidden again. */
export const draftWithPeople = (people: number) =>
  new DomainError(
    'conflict',
    'draft-with-people',
    say.draftWithPeople,
    { people },
    at('status', say.draftWithPeople, { people }),
  );

/** The session was cancelled; nothing about it changes any more. */
export const sessionCancelled = () => new DomainError('conflict', 'session-cancelled', say.sessionCancelled);

/** The session has begun or is over; its plan does not change any more. */
export const sessionOver = () => new DomainError('conflict', 'session-over', say.sessionOver);

/** Only a session that has begun can be finished. */
export const sessionNotBegun = () => new DomainError('conflict', 'session-not-begun', say.notBegun);
