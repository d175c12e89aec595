import type { Bookable } from '../../masterclasses/session.rules.js';
import { decidePlace } from '../registration.rules.js';
import type { PlannedLine, ReadLine } from './import.views.js';

/** So many lines are registered at once; more become work for the queue. */
export const AT_ONCE = 50;

/** What is known of an address at the session, by its small letters. */
export interface Known {
  live: boolean;
  /** True when she gave back or left herself. */
  leftBefore: boolean;
}

/**
 * What will become of each line if the list is imported now, in the order of the file. `full` stands at those for whom
 * there is neither a place nor a queue.
 */
export function planImport(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, Known>,
  session: Bookable,
  now: Date,
): PlannedLine[] {
  let { taken, waiting } = session;
  return lines.map((line): PlannedLine => {
    if (line.fault) return { ...line, outcome: line.fault };
    const before = known.get(line.email.toLowerCase());
    if (before?.live) return { ...line, outcome: 'already' };
    const notes = before?.leftBefore ? [...line.notes, 'cancelled-before' as const] : line.notes;
    const place = decidePlace({ ...session, taken, waiting }, now);
    if (place === 'confirmed') {
      taken += 1;
      return { ...line, notes, outcome: 'place' };
    }
    if (place !== 'waiting') return { ...line, notes, outcome: 'full' };
    waiting += 1;
    return { ...line, notes, outcome: 'queue', figure: waiting };
  });
}

/** True for a line that will be imported. */
export const isGood = ({ outcome }: PlannedLine): boolean => outcome === 'place' || outcome === 'queue';
