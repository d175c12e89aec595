import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import type { SessionView } from './masterclasses.views.js';
import { localTime, localToInstant, zonedIso } from './session.rules.js';

/** What the form for a new session begins with. */
export const NEW_SESSION: FieldValues = {
  timeZone: 'Europe/Brussels',
  durationMinutes: 75,
  capacity: 24,
  waitingList: 'on',
};

/** A session as its form holds it. */
export function sessionValues(session: SessionView): FieldValues {
  const { startsAt, timeZone, durationMinutes, capacity, waitingList, language, status } = session;
  const local = localTime(startsAt, timeZone);
  const reading = localToInstant(local, timeZone);
  return {
    date: local.slice(0, 10),
    time: local.slice(11),
    timeZone,
    durationMinutes,
    capacity,
    language,
    ...(reading.kind === 'twice' && {
      occurrence: reading.earlier.getTime() === startsAt.getTime() ? 'earlier' : 'later',
    }),
    ...(waitingList && { waitingList: 'on' }),
    ...(status === 'draft' && { draft: 'on' }),
  };
}

/** The two offsets of an hour that the clock shows twice, when the form holds such an hour; else null. */
export function offsetsOfHour({ date, time, timeZone }: FieldValues): { earlier: string; later: string } | null {
  try {
    const reading = localToInstant(`${String(date)}T${String(time)}`, String(timeZone));
    if (reading.kind !== 'twice') return null;
    const offset = (at: Date) => `UTC${zonedIso(at, String(timeZone)).slice(19)}`;
    return { earlier: offset(reading.earlier), later: offset(reading.later) };
  } catch (error) {
    // What was typed is no time at all: the field says so itself.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Errors as the form shows them: it has a date and an hour where the action knows one instant. */
export function sessionErrors({ startsAt, status, ...errors }: FieldErrors): FieldErrors {
  return { ...errors, ...(startsAt && { date: startsAt }), ...(status && { draft: status }) };
}
