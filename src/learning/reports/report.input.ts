import { z } from 'zod';
import { localeInput, says } from '../../platform/http/input.js';
import { localToInstant } from '../../platform/i18n/local-time.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { REPORT_WORDS } from './report.messages.js';

const maybe = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const day = z.iso.date({ error: undefined }).refine((value) => value >= '2000' && value < '2200');

/** The days and the language that a report is about, as they stand in its address. */
export const reportQuery = z
  .object({ from: maybe(day), to: maybe(day), language: maybe(localeInput) })
  .superRefine(({ from, to }, issues) => {
    if (from && to && to < from) issues.addIssue({ code: 'custom', path: ['to'], ...says(REPORT_WORDS.toBeforeFrom) });
  });

/** The days and the language in the address. */
export type ReportQuery = z.output<typeof reportQuery>;

/** Whom a report is about: from an instant on, before another, in a language; null leaves it open. */
export interface ReportFilter {
  from: Date | null;
  to: Date | null;
  language: Locale | null;
}

/** The days of a query as instants, on the clock of a zone: the last day counts as a whole. */
export function filterOf({ from, to, language }: ReportQuery, timeZone: string): ReportFilter {
  return {
    from: from ? startOfDay(from, timeZone) : null,
    to: to ? startOfDay(dayAfter(to), timeZone) : null,
    language: language ?? null,
  };
}

function startOfDay(day: string, timeZone: string): Date {
  const read = localToInstant(`${day}T00:00`, timeZone, 'earlier');
  // A zone that skips midnight begins its day an hour later.
  if (read.kind === 'skipped') return startOfDayAfterGap(read.after, timeZone);
  return read.kind === 'instant' ? read.at : read.earlier;
}

function startOfDayAfterGap(after: string, timeZone: string): Date {
  const read = localToInstant(after, timeZone, 'earlier');
  return read.kind === 'instant' ? read.at : new Date(`${after}Z`);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
