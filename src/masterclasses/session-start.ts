import { startsInPast, startsTooLate } from './masterclasses.errors.js';

const FARTHEST_MILLISECONDS = 3 * 366 * 86_400_000;

/** @throws DomainError `starts-in-past`, or `starts-too-late` when the year must be a slip */
export function checkStart(startsAt: Date, now: Date): void {
  if (startsAt.getTime() <= now.getTime()) throw startsInPast();
  if (startsAt.getTime() - now.getTime() > FARTHEST_MILLISECONDS) throw startsTooLate();
}
