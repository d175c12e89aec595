import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { says, tickInput, wholeNumberInput } from '../../platform/http/input.js';
import { MASTERCLASS_ERRORS } from '../masterclasses.messages.js';
import { dayInput, formTraits, hourInput } from '../session-form.input.js';
import { cancelSessionInput, messageInput, newSessionTraits, readable, sessionTraits } from '../session.input.js';
import { nest } from '../masterclass.input.js';
import { SERIES_ERRORS } from './series.messages.js';
import { IRREGULAR_CHOICES, MOST_SESSIONS, ruleOf } from './series.rules.js';

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const DAYS = [1, 365] as const;
const HOURS = [0, 8760] as const;

const start = z
  .string()
  .refine(
    (text) => LOCAL.test(text) && readable((given) => Temporal.PlainDateTime.from(given))(text),
    says(MASTERCLASS_ERRORS.notLocalTime),
  )
  .describe('The first date and hour on the clock of the zone: 2026-12-03T19:30');
const irregular = z
  .record(z.string().regex(LOCAL), z.enum(IRREGULAR_CHOICES))
  .describe(
    'What is meant on a date whose hour the clock skips (before, after) or shows twice (earlier, later); or skip',
  );
const offsets = {
  opensDaysBefore: z
    .int()
    .min(DAYS[0])
    .max(DAYS[1])
    .nullable()
    .describe('Registering opens so many days before, at the same hour'),
  closesHoursBefore: z.int().min(HOURS[0]).max(HOURS[1]).nullable().describe('Registering closes so many hours before'),
};

/** A new series, as the API takes it. */
export const seriesInput = z.strictObject({
  rrule: z.string().max(300).describe('RFC 5545, with COUNT or UNTIL: FREQ=WEEKLY;COUNT=12'),
  start,
  ...newSessionTraits,
  opensDaysBefore: offsets.opensDaysBefore.default(null),
  closesHoursBefore: offsets.closesHoursBefore.default(null),
  irregular: irregular.default({}),
});

/** What makes a series. */
export type SeriesInput = z.output<typeof seriesInput>;

const { status: _, ...changeable } = sessionTraits;

/** What changes about the sessions of a series; the rest stays. */
export const seriesPatch = z
  .strictObject({
    from: z.uuid().describe('This session and those after it; all that are to come when left out'),
    time: hourInput.describe('Another hour on the clock: 20:00'),
    ...changeable,
    status: z.literal('published'),
    ...offsets,
    irregular,
    message: messageInput,
    version: z.string().max(40),
  })
  .partial();

/** What changes about the sessions of a series; the rest stays. */
export type SeriesPatch = z.output<typeof seriesPatch>;

/** Why sessions of a series are cancelled, what is said, and from which one on. */
export const cancelSeriesInput = cancelSessionInput.extend({ from: z.uuid().optional() });

/** A field that may stay empty. */
const maybe = <T extends z.ZodType>(value: T) =>
  z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), value.nullable());
const formOffsets = {
  opensDaysBefore: maybe(wholeNumberInput(...DAYS)),
  closesHoursBefore: maybe(wholeNumberInput(...HOURS)),
};

/** The choices of a form, as `irregular.2027-03-28T02:30`, put together. */
function gather(typed: unknown): unknown {
  const gathered = nest(typed) as Record<string, unknown>;
  const choices = Object.entries(gathered).filter(([name]) => name.startsWith('irregular.'));
  return { ...gathered, irregular: Object.fromEntries(choices.map(([name, value]) => [name.slice(10), value])) };
}

/** A new series as its form sends it. */
export const seriesForm = z.preprocess(
  gather,
  z
    .object({
      date: dayInput,
      time: hourInput,
      repeat: z.enum(['weekly', 'fortnightly', 'monthly-weekday', 'monthly-day']),
      times: maybe(wholeNumberInput(1, MOST_SESSIONS)),
      until: maybe(dayInput),
      draft: tickInput,
      ...formTraits,
      ...formOffsets,
      irregular: irregular.default({}),
      step: z.enum(['look', 'save', 'back']).catch('look'),
    })
    .transform(({ date, time, repeat, times, until, draft, step, ...rest }, context) => {
      const fault = times === null && until === null ? 'noEnd' : times !== null && until !== null ? 'twoEnds' : null;
      if (fault) context.addIssue({ code: 'custom', path: ['times'], ...says(SERIES_ERRORS[fault]) });
      const rrule = ruleOf(repeat, date, until === null ? { times: times ?? 1 } : { until });
      const status = draft ? ('draft' as const) : ('published' as const);
      return { step, series: { ...rest, status, rrule, start: `${date}T${time}` } satisfies SeriesInput };
    }),
);

/** The sessions of a series as their form sends them. */
export const seriesEditForm = z.preprocess(
  gather,
  z.object({
    from: z
      .uuid()
      .or(z.literal('').transform(() => undefined))
      .optional(),
    version: z.string().max(40).optional(),
    step: z.enum(['look', 'save', 'back']).catch('look'),
    time: hourInput,
    ...formTraits,
    ...formOffsets,
    irregular: irregular.default({}),
  }),
);
