import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { localTime, localToInstant, type LocalReading } from '../session.rules.js';

/** A weekly series of two years: whoever plans further has made a slip. */
export const MOST_SESSIONS = 104;
/** How far the library looks for dates before it gives up on a rule that has none, such as the thirtieth of February. */
const SEARCH = { maxIterations: 5_000, maxCandidateEvaluations: 100_000 };
const PARTS = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'BYYEARDAY',
  'BYWEEKNO',
  'WKST',
];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const OFTENER = ['HOURLY', 'MINUTELY', 'SECONDLY'];

/** Why a rule is no rule for a series. */
export type RuleFault = 'notRule' | 'noEnd' | 'twoEnds' | 'tooMany' | 'tooOften' | 'hourInRule' | 'noDate';

/** A rule as it is kept, with its dates on the clock of the zone; or what is wrong with it. */
export type RuleReading = { rule: string; slots: string[] } | { fault: RuleFault };

/**
 * Reads an RRULE and gives its dates. They are counted on the clock itself, without a zone, so that the hour stays the
 * same whatever a zone does to its clock; what the zone does to each of them is then told by `readSlots`.
 * @param start the first date and hour on the clock of the zone, such as `2026-12-03T19:30`
 */
export function readRule(text: string, start: string, timeZone: string): RuleReading {
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const pairs = rule.split(';').map((part) => part.split('='));
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  const fault = faultOf(pairs, parts);
  if (fault) return { fault };
  const until = parts.get('UNTIL');
  const last = until === undefined ? undefined : untilOnClock(until, timeZone);
  if (last === null) return { fault: 'notRule' };
  const counted = rule.replace(/UNTIL=[^;]*/, `UNTIL=${last}`);
  try {
    const slots = slotsOf(counted, start);
    if (slots.length === 0) return { fault: 'noDate' };
    return slots.length > MOST_SESSIONS ? { fault: 'tooMany' } : { rule, slots };
  } catch (error) {
    return { fault: /maximum/i.test((error as Error).message) ? 'noDate' : 'notRule' };
  }
}

function faultOf(pairs: string[][], parts: Map<string, string>): RuleFault | null {
  const frequency = parts.get('FREQ') ?? '';
  if (OFTENER.includes(frequency)) return 'tooOften';
  if (['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => parts.has(name))) return 'hourInRule';
  const known = pairs.every(
    ([name = '', value = '', ...more]) => PARTS.includes(name) && value !== '' && more.length === 0,
  );
  if (!known || parts.size !== pairs.length || !FREQUENCIES.includes(frequency)) return 'notRule';
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if (count === undefined && until === undefined) return 'noEnd';
  if (count !== undefined && until !== undefined) return 'twoEnds';
  if (count === undefined) return null;
  if (!/^\d{1,9}$/.test(count)) return 'notRule';
  if (Number(count) === 0) return 'noDate';
  return Number(count) > MOST_SESSIONS ? 'tooMany' : null;
}

/** The end of a rule on the clock of the zone: an instant is read there, a day lasts until its end. */
function untilOnClock(until: string, timeZone: string): string | null {
  const [, day, hour, utc] = /^(\d{8})(T\d{6})?(Z?)$/.exec(until) ?? [];
  if (!day || (utc && !hour)) return null;
  try {
    const plain = Temporal.PlainDateTime.from(hour ? `${day}${hour}` : `${day}T235959`);
    const there = utc ? plain.toZonedDateTime('UTC').withTimeZone(timeZone).toPlainDateTime() : plain;
    return `${there.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function slotsOf(rule: string, start: string): string[] {
  const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime('UTC');
  const slots: string[] = [];
  new RRuleTemporal({ rruleString: rule, dtstart, strict: true, ...SEARCH }).all((date) => {
    slots.push(String(date).slice(0, 16));
    return slots.length <= MOST_SESSIONS;
  });
  return slots;
}

/** What staff want of a date whose hour the clock of the zone skips or shows twice. */
export const IRREGULAR_CHOICES = ['before', 'after', 'earlier', 'later', 'skip'] as const;

/** One of the answers. */
export type IrregularChoice = (typeof IRREGULAR_CHOICES)[number];

/** A date of a series: as planned on the clock, what the clock does there, and when it is; null while that is not said. */
export interface SlotReading {
  slot: string;
  reading: LocalReading;
  at: Date | null;
  /** True when staff leave this date out. */
  skipped: boolean;
}

/** What the clock of a zone makes of each date; one that it skips or shows twice is never decided here, but by `choices`. */
export function readSlots(
  slots: readonly string[],
  timeZone: string,
  choices: Readonly<Record<string, IrregularChoice | undefined>> = {},
): SlotReading[] {
  return slots.map((slot) => {
    const reading = localToInstant(slot, timeZone);
    const choice = choices[slot];
    const skipped = reading.kind !== 'instant' && choice === 'skip';
    return { slot, reading, skipped, at: skipped ? null : instantOf(reading, timeZone, choice) };
  });
}

function instantOf(reading: LocalReading, timeZone: string, choice: IrregularChoice | undefined): Date | null {
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind === 'twice') return choice === 'earlier' || choice === 'later' ? reading[choice] : null;
  if (choice !== 'before' && choice !== 'after') return null;
  // The hour before a gap and the hour after it are told as times on the clock, and both exist once.
  const near = localToInstant(reading[choice], timeZone);
  return near.kind === 'instant' ? near.at : null;
}

/** True when a session no longer stands where its series planned it. */
export function movedAlone({
  startsAt,
  timeZone,
  seriesSlot,
}: {
  startsAt: Date;
  timeZone: string;
  seriesSlot: string | null;
}): boolean {
  if (!seriesSlot) return true;
  return localToInstant(seriesSlot, timeZone).kind !== 'skipped' && localTime(startsAt, timeZone) !== seriesSlot;
}

const FORM_RULES = [
  ['weekly', /^FREQ=WEEKLY$/],
  ['fortnightly', /^FREQ=WEEKLY;INTERVAL=2$/],
  ['monthlyWeekday', /^FREQ=MONTHLY;BYDAY=-?\d[A-Z]{2}$/],
  ['monthlyDay', /^FREQ=MONTHLY;BYMONTHDAY=\d+$/],
] as const;

/** What a rule says, for rules that the form can make; null for those that only the API takes. */
export function sayableRule(rrule: string) {
  const [, how, count, until] = /^(.+);(?:COUNT=(\d+)|UNTIL=(\d{8}))$/.exec(rrule) ?? [];
  const repeat = FORM_RULES.find(([, shape]) => shape.test(how ?? ''))?.[0];
  return repeat ? { repeat, times: Number(count ?? 0), until: until ? Temporal.PlainDate.from(until) : null } : null;
}

/** The rule of a form: how it repeats from a day, and how often or until when. */
export function ruleOf(
  repeat: 'weekly' | 'fortnightly' | 'monthly-weekday' | 'monthly-day',
  day: string,
  end: { times: number } | { until: string },
): string {
  const date = Temporal.PlainDate.from(day);
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][date.dayOfWeek - 1]!;
  const nth = Math.ceil(date.day / 7);
  const how = {
    weekly: 'FREQ=WEEKLY',
    fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
    // A fifth Thursday is not in every month; the last one is.
    'monthly-weekday': `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`,
    'monthly-day': `FREQ=MONTHLY;BYMONTHDAY=${date.day}`,
  }[repeat];
  return 'times' in end ? `${how};COUNT=${end.times}` : `${how};UNTIL=${end.until.replaceAll('-', '')}`;
}
