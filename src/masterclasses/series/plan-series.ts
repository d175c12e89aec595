import { Temporal } from 'temporal-polyfill';
import { checkPlan } from '../session-plan.js';
import type { SessionInput } from '../session.input.js';
import { daysLater } from '../session.rules.js';
import { ruleRefused, unresolved } from './series.errors.js';
import type { SeriesInput } from './series.input.js';
import { readRule, readSlots, type SlotReading } from './series.rules.js';

/** A series worked out: its rule, what the clock makes of each date, and the session of each that is decided. */
export interface SeriesPlan {
  rule: string;
  readings: SlotReading[];
  sessions: { slot: string; plan: SessionInput }[];
}

/** When registering opens and closes for a session that stands at this slot and begins at this instant. */
export function windowOf(
  slot: string,
  startsAt: Date,
  timeZone: string,
  offsets: { opensDaysBefore: number | null; closesHoursBefore: number | null },
): { opensAt: Date | null; closesAt: Date | null } {
  const { opensDaysBefore: days, closesHoursBefore: hours } = offsets;
  const opens = days === null ? null : Temporal.PlainDateTime.from(daysLater(slot, -days)).toZonedDateTime(timeZone);
  return {
    opensAt: opens && new Date(opens.epochMilliseconds),
    closesAt: hours === null ? null : new Date(startsAt.getTime() - hours * 3_600_000),
  };
}

/**
 * Works a series out without saving anything; dates whose hour is unclear stay open.
 * @throws DomainError `rule-refused`, `starts-in-past`, `starts-too-late`, `window-wrong`
 */
export function planSeries(input: SeriesInput, now: Date): SeriesPlan {
  const { rrule, start, opensDaysBefore, closesHoursBefore, irregular, ...traits } = input;
  const read = readRule(rrule, start, traits.timeZone);
  if ('fault' in read) throw ruleRefused(read.fault);
  const readings = readSlots(read.slots, traits.timeZone, irregular);
  const sessions = readings.flatMap(({ slot, at }) => {
    if (!at) return [];
    const window = windowOf(slot, at, traits.timeZone, { opensDaysBefore, closesHoursBefore });
    const plan = { ...traits, startsAt: at, ...window };
    checkPlan(plan, now);
    return [{ slot, plan }];
  });
  return { rule: read.rule, readings, sessions };
}

/** @throws DomainError `hour-unclear` while a date is neither decided nor left out; `rule-refused` when none is left */
export function checkDecided({ readings, sessions }: Pick<SeriesPlan, 'readings' | 'sessions'>): void {
  const open = readings.filter(({ at, skipped }) => !at && !skipped).map(({ slot }) => slot);
  if (open.length > 0) throw unresolved(open);
  if (sessions.length === 0) throw ruleRefused('noDate');
}
