import { createHash } from 'node:crypto';
import type { Availability, Bookable } from '../../masterclasses/session.rules.js';
import { decidePlace } from '../registration.rules.js';
import type { BulkKind, BulkRefusal, Chosen, Planned, UndoPlan } from './bulk.views.js';

/** For so long after it an act can be undone. */
export const UNDO_MILLISECONDS = 10 * 60_000;

/** The mails of an act wait for so long, so that one that is undone at once tells nobody anything. */
export const HOLD_MILLISECONDS = 2 * 60_000;

/** So many are done at once; more become work for the queue. */
export const AT_ONCE = 40;

const REFUSALS: Record<Exclude<Availability, 'open' | 'waiting-list'>, BulkRefusal> = {
  full: 'session-full',
  'not-yet': 'registration-not-open',
  closed: 'registration-closed',
  past: 'session-past',
  cancelled: 'session-cancelled',
  draft: 'not-found',
};

/** What an act would do to each of those who were chosen, in their order. */
export function planBulk(
  kind: BulkKind,
  chosen: readonly Chosen[],
  target: { to: Bookable | null; giveUpPlace: boolean },
  now: Date,
): Planned[] {
  if (kind === 'move') return planMove(chosen, target.to, target.giveUpPlace, now);
  return chosen.map((one) => {
    if (one.status === 'cancelled') return no(one, 'ended');
    if (kind === 'cancel') return yes(one, one.status === 'waiting' ? 'queue-left' : 'place-given-back');
    return one.status === 'waiting' ? yes(one, 'front') : no(one, 'not-waiting');
  });
}

function planMove(chosen: readonly Chosen[], to: Bookable | null, giveUpPlace: boolean, now: Date): Planned[] {
  if (!to) return chosen.map((one) => no(one, 'not-found'));
  let { taken, waiting } = to;
  return chosen.map((one) => {
    if (one.status === 'cancelled') return no(one, 'ended');
    if (one.alreadyThere) return no(one, 'already-registered');
    const place = decidePlace({ ...to, taken, waiting }, now);
    if (place === 'confirmed') {
      taken += 1;
      return yes(one, 'place');
    }
    if (place !== 'waiting') return no(one, REFUSALS[place]);
    if (one.status !== 'waiting' && !giveUpPlace) return no(one, 'place-for-queue');
    waiting += 1;
    return yes(one, 'queue');
  });
}

const yes = (chosen: Chosen, outcome: Planned['outcome']): Planned => ({ chosen, outcome, refusal: null });
const no = (chosen: Chosen, refusal: BulkRefusal): Planned => ({ chosen, outcome: null, refusal });

/** How many of a plan have each outcome or refusal, in the order in which they first appear. */
export function tally<K extends string>(keys: readonly (K | null)[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** True while an act that ended then can still be undone. */
export function canUndo(act: { state: string; doneAt: Date | null }, now: Date): boolean {
  return act.state === 'done' && act.doneAt !== null && now.getTime() < act.doneAt.getTime() + UNDO_MILLISECONDS;
}

/** What undoing would bring to those to whom something was done, with so many places free where they were. */
export function planUndo(
  kind: BulkKind,
  done: { places: number; waiting: number; changed: number },
  free: number,
): UndoPlan {
  const places = Math.min(done.places, free);
  const gone = done.places - places;
  if (kind === 'front') return { places: 0, front: 0, spots: done.waiting, kept: done.changed };
  if (kind === 'cancel') return { places, front: gone, spots: done.waiting, kept: done.changed };
  return { places, front: 0, spots: done.waiting, kept: gone + done.changed };
}

/** A short name for exactly these registrations: it changes with every one that comes or goes. */
export function printOf(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join())
    .digest('hex')
    .slice(0, 16);
}
