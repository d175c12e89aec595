import type { RegistrationStatus } from '../registration.entity.js';
import type { Fate } from '../people/people.views.js';

/** What staff can do to many registrations at once. */
export const BULK_KINDS = ['cancel', 'move', 'front'] as const;

/** One of them. */
export type BulkKind = (typeof BULK_KINDS)[number];

/** What an act does to one registration. */
export type BulkOutcome = 'place-given-back' | 'queue-left' | 'place' | 'queue' | 'front';

/** Why an act does nothing to one; besides these, the code of what was thrown. */
export type BulkRefusal =
  | 'ended'
  | 'not-waiting'
  | 'already-registered'
  | 'place-for-queue'
  | 'session-full'
  | 'session-past'
  | 'session-cancelled'
  | 'registration-not-open'
  | 'registration-closed'
  | 'not-found';

/** One registration that was chosen, as far as a plan needs to know it. */
export interface Chosen {
  id: string;
  name: string;
  status: RegistrationStatus;
  fate: Fate;
  position: number | null;
  /** True when the address is registered at the session to which it should move. */
  alreadyThere: boolean;
}

/** What an act will do to one of those who were chosen. */
export interface Planned {
  chosen: Chosen;
  outcome: BulkOutcome | null;
  refusal: BulkRefusal | null;
}

/** What undoing did to one registration. */
export type UndoOutcome = 'place' | 'queue' | 'front' | 'offered' | 'moved-back' | 'priority';

/** A bulk act with how far it has come. */
export interface BulkView {
  id: string;
  sessionId: string;
  kind: BulkKind;
  toSessionId: string | null;
  reason: string;
  actorName: string;
  state: 'doing' | 'done' | 'undoing' | 'undone';
  at: Date;
  doneAt: Date | null;
  undoActorName: string | null;
  undoneAt: Date | null;
  counts: { total: number; due: number; done: number; refused: number; undone: number; kept: number };
}

/** One line of the report. */
export interface BulkLine {
  line: number;
  registrationId: string;
  name: string;
  state: 'due' | 'done' | 'refused' | 'undone' | 'kept';
  outcome: string | null;
  undoOutcome: string | null;
}

/** What undoing would bring now. */
export interface UndoPlan {
  /** To the place they had. */
  places: number;
  /** To the front of the line: their place has gone. */
  front: number;
  /** To their old spot in the line. */
  spots: number;
  /** Left as they are now. */
  kept: number;
}
