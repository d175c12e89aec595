import { planInPast, planTooFar } from './publishing.errors.js';

/** The furthest that anybody plans: what is later is a wrong year. */
const FURTHEST_MILLISECONDS = 2 * 366 * 24 * 60 * 60_000;

/** @throws DomainError `plan-in-past` or `plan-too-far` */
export function checkMoment(at: Date, now: Date): void {
  if (at.getTime() <= now.getTime()) throw planInPast();
  if (at.getTime() - now.getTime() > FURTHEST_MILLISECONDS) throw planTooFar();
}
