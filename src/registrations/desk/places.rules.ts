import type { Bookable } from '../../masterclasses/session.rules.js';
import { decidePlace, type PlaceDecision } from '../registration.rules.js';

/** What somebody gets who asks together with others: a new place, the registration that was there, or a no. */
export type Place =
  | { kind: 'confirmed' }
  | { kind: 'waiting'; position: number }
  /** This address is registered already. */
  | { kind: 'held' }
  /** The same address stands further up in the batch; the number is its index there. */
  | { kind: 'same'; as: number }
  | { kind: 'refused'; why: Refusal };

type Refusal = Exclude<PlaceDecision, 'confirmed' | 'waiting'>;

/** One of those who ask together. */
export interface Asker {
  sessionId: string;
  /** Index of the first in the batch with this address for this session; its own, mostly. */
  first: number;
  /** True when the address has a live registration at the session. */
  held: boolean;
  now: Date;
}

/**
 * Decides what each of them gets, in the order in which they asked. Everybody who waits already stands before them:
 * a place in the queue is one more than those before. A session that does not exist is as hidden as a draft.
 */
export function decidePlaces(sessions: ReadonlyMap<string, Bookable>, askers: readonly Asker[]): Place[] {
  const states = new Map([...sessions].map(([id, session]) => [id, { ...session }]));
  const givenTo = new Map<number, number>();
  return askers.map(({ sessionId, first, held, now }, index): Place => {
    if (held) return { kind: 'held' };
    const same = givenTo.get(first);
    if (same !== undefined) return { kind: 'same', as: same };
    const session = states.get(sessionId);
    const place = session ? decidePlace(session, now) : 'draft';
    if (!session || place === 'draft') return { kind: 'refused', why: 'draft' };
    if (place !== 'confirmed' && place !== 'waiting') return { kind: 'refused', why: place };
    givenTo.set(first, index);
    if (place === 'waiting') return { kind: 'waiting', position: ++session.waiting };
    session.taken += 1;
    return { kind: 'confirmed' };
  });
}
