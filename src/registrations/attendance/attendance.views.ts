import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { Attendance } from '../registration.entity.js';
import type { ClosingStep } from './attendance.rules.js';

/** Somebody with a place, as the check-in list shows her. */
export interface CheckInRow {
  id: string;
  name: string;
  email: string;
  attendance: Attendance | null;
  joinedAt: Date | null;
}

/** How far the check-in of a session is. */
export interface CheckInCounts {
  places: number;
  attended: number;
  noShow: number;
  unchecked: number;
  /** How many came in by their personal link, ticked off or not. */
  joined: number;
  /** Those of them nobody has ticked off. */
  joinedUnchecked: number;
}

/** The last time many were ticked off at once, as far as it can still be taken back. */
export interface ClosingStepView {
  id: string;
  step: ClosingStep;
  at: Date;
  people: number;
}

/** A session that somebody came to. */
export interface AttendedSession {
  id: string;
  /** Of the personal link. */
  token: string;
  session: SessionView;
}
