import { Temporal } from 'temporal-polyfill';

/** A month as `2026-12`. */
export type Month = string;

/** The month of an instant on the clock of a zone. */
export function monthAt(at: Date, timeZone: string): Month {
  return dayAt(at, timeZone).slice(0, 7);
}

/** The day of an instant on the clock of a zone: `2026-12-03`. */
export function dayAt(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The month so many months on, or back. */
export function monthsFrom(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** When a month begins on the clock of a zone. */
export function beginOf(month: Month, timeZone: string): Date {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return new Date(first.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The weeks of a month, each from Monday to Sunday; days of the months beside it are null. */
export function weeksOf(month: Month): (string | null)[][] {
  const whole = Temporal.PlainYearMonth.from(month);
  const first = whole.toPlainDate({ day: 1 });
  const days: (string | null)[] = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  for (let day = 1; day <= whole.daysInMonth; day++) days.push(whole.toPlainDate({ day }).toString());
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
