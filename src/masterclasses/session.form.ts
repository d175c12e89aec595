import { LOCALES } from '../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import type { SessionView } from './masterclasses.views.js';
import { USUAL_OFFER_HOURS, type SessionInput } from './session.input.js';
import { daysLater, localTime, localToInstant, zonedIso } from './session.rules.js';

/** What the form for a new session begins with. */
export const NEW_SESSION: FieldValues = {
  timeZone: 'Europe/Brussels',
  durationMinutes: 75,
  capacity: 24,
  waitingList: 'on',
  offerHours: USUAL_OFFER_HOURS,
};

/** The plan of a session as its form would send it. */
export function planOf(session: SessionView): SessionInput {
  const { own, status, ...rest } = session;
  const { startsAt, opensAt, closesAt, timeZone, durationMinutes, capacity, waitingList, language } = rest;
  const { acceptance, offerHours, joinUrl } = rest;
  return {
    ...{ startsAt, opensAt, closesAt, timeZone, durationMinutes, capacity, waitingList, language },
    ...{ acceptance, offerHours, joinUrl, ...own, status: status === 'draft' ? 'draft' : 'published' },
  };
}

/** A session as its form holds it. */
export function sessionValues(session: SessionView): FieldValues {
  const { startsAt, timeZone, status, opensAt, closesAt } = session;
  const local = localTime(startsAt, timeZone);
  const reading = localToInstant(local, timeZone);
  return {
    date: local.slice(0, 10),
    time: local.slice(11),
    ...(reading.kind === 'twice' && {
      occurrence: reading.earlier.getTime() === startsAt.getTime() ? 'earlier' : 'later',
    }),
    opens: opensAt ? localTime(opensAt, timeZone) : '',
    closes: closesAt ? localTime(closesAt, timeZone) : '',
    ...traitValues(session),
    ...(status === 'draft' && { draft: 'on' }),
  };
}

/** What the forms of a session and of a series have in common, as they hold it. */
export function traitValues(session: SessionView): FieldValues {
  const { timeZone, durationMinutes, capacity, language, own, offerHours, joinUrl, waitingList, acceptance } = session;
  const texts = LOCALES.flatMap((locale) => [
    [`title.${locale}`, own.title?.[locale] ?? ''],
    [`summary.${locale}`, own.summary?.[locale] ?? ''],
  ]);
  return {
    timeZone,
    durationMinutes,
    capacity,
    language,
    offerHours,
    host: own.host ?? '',
    joinUrl: joinUrl ?? '',
    ...(Object.fromEntries(texts) as FieldValues),
    ...(waitingList && { waitingList: 'on' }),
    ...(acceptance && { acceptance: 'on' }),
  };
}

/** The form for a session like this one: the same hour and window on the same weekday, in the first week that is still to come. */
export function valuesOfAnother(session: SessionView, now: Date): FieldValues {
  const values = sessionValues(session);
  const { startsAt, timeZone } = session;
  const weeks = Math.max(1, Math.ceil((now.getTime() - startsAt.getTime()) / (7 * 86_400_000)));
  const later = (local: unknown) => (typeof local === 'string' && local !== '' ? daysLater(local, weeks * 7) : '');
  const moved = { opens: later(values.opens), closes: later(values.closes) };
  return { ...values, ...moved, date: later(localTime(startsAt, timeZone)).slice(0, 10), occurrence: undefined };
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

/** Errors as the form shows them: it has a date, an hour and a window where the action knows instants. */
export function sessionErrors({ startsAt, opensAt, closesAt, status, ...errors }: FieldErrors): FieldErrors {
  return {
    ...errors,
    ...(startsAt && { date: startsAt }),
    ...(opensAt && { opens: opensAt }),
    ...(closesAt && { closes: closesAt }),
    ...(status && { draft: status }),
  };
}
