import {
  capacityBelowTaken,
  draftWithPeople,
  sessionCancelled,
  sessionOver,
  startsInPast,
  startsTooLate,
  windowWrong,
} from './masterclasses.errors.js';
import { hasBegun, type Bookable } from './session.rules.js';

const FARTHEST_MILLISECONDS = 3 * 366 * 86_400_000;

/** What of a plan can be against sense. */
export type Plan = Pick<Bookable, 'startsAt' | 'opensAt' | 'closesAt'>;

/**
 * @throws DomainError `starts-in-past`; `starts-too-late` when the year must be a slip; `window-wrong` when people could
 * not register before it begins
 */
export function checkPlan(plan: Plan, now: Date): void {
  checkStart(plan.startsAt, now);
  checkWindow(plan);
}

/** What a change of a session's plan must respect. @throws DomainError that says why not */
export function checkChange(
  session: Plan & Pick<Bookable, 'status' | 'taken' | 'waiting'>,
  patch: Partial<Plan> & { capacity?: number | undefined; status?: string | undefined },
  now: Date,
): void {
  checkMayChange(session, now);
  if (patch.startsAt) checkStart(patch.startsAt, now);
  const { startsAt, opensAt, closesAt } = { ...session, ...patch };
  checkWindow({ startsAt, opensAt, closesAt });
  if (patch.capacity !== undefined && patch.capacity < session.taken) throw capacityBelowTaken(session.taken);
  const people = session.taken + session.waiting;
  if (patch.status === 'draft' && people > 0) throw draftWithPeople(people);
}

/** @throws DomainError `session-cancelled`, `session-over` when nothing about the plan changes any more */
export function checkMayChange(session: Pick<Bookable, 'status' | 'startsAt'>, now: Date): void {
  if (session.status === 'cancelled') throw sessionCancelled();
  if (session.status === 'finished' || hasBegun(session, now)) throw sessionOver();
}

function checkStart(startsAt: Date, now: Date): void {
  if (startsAt.getTime() <= now.getTime()) throw startsInPast();
  if (startsAt.getTime() - now.getTime() > FARTHEST_MILLISECONDS) throw startsTooLate();
}

function checkWindow({ startsAt, opensAt, closesAt }: Plan): void {
  if (opensAt && opensAt >= startsAt) throw windowWrong('opensAt', 'opensTooLate');
  if (closesAt && closesAt > startsAt) throw windowWrong('closesAt', 'closesTooLate');
  if (opensAt && closesAt && opensAt >= closesAt) throw windowWrong('closesAt', 'closesBeforeOpens');
}
