import { isOver, type Bookable } from '../../masterclasses/session.rules.js';
import type { Attendance } from '../registration.entity.js';

/** True when a change of somebody's attendance is a correction afterwards, which needs a reason. */
export function needsReason(session: Pick<Bookable, 'startsAt' | 'durationMinutes'>, now: Date): boolean {
  return isOver(session, now);
}

/** The two steps that end a check-in: whoever joined by the personal link came, and of the rest nobody did. */
export const CLOSING_STEPS = ['joined', 'rest'] as const;

/** One of them. */
export type ClosingStep = (typeof CLOSING_STEPS)[number];

/** What a step makes of those it is about, who have not been ticked off by hand. */
export const STEP_MAKES: Record<ClosingStep, Attendance> = { joined: 'attended', rest: 'no-show' };

/** What the timeline calls a change of attendance. */
export function attendanceEvent(attendance: Attendance | null): Attendance | 'attendance-cleared' {
  return attendance ?? 'attendance-cleared';
}
