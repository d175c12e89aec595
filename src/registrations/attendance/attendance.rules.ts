import { isOver, type Bookable } from '../../masterclasses/session.rules.js';
import type { DomainEvent } from '../../platform/database/outbox.js';
import type { Attendance } from '../registration.entity.js';

/** True once a session has ended, by the clock or because staff said so: a change of attendance is a correction then, with a reason. */
export function hasEnded(session: Pick<Bookable, 'status' | 'startsAt' | 'durationMinutes'>, now: Date): boolean {
  return session.status === 'finished' || isOver(session, now);
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

/** The events that tell what became of these people: what follows a masterclass hears of it. */
export function attendanceTold(sessionId: string, ids: readonly string[], attendance: Attendance): DomainEvent[] {
  const name = attendance === 'attended' ? 'registration.attended' : 'registration.missed';
  return ids.map((subjectId) => ({ name, subjectId, payload: { sessionId } }));
}
