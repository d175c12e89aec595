import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localeInput, says, tickInput, timeZoneInput, wholeNumberInput } from '../platform/http/input.js';
import { DEFAULT_LOCALE } from '../platform/i18n/locales.js';
import { MASTERCLASS_ERRORS } from './masterclasses.messages.js';
import { localToInstant } from './session.rules.js';

const MINUTES = [5, 720] as const;
const PLACES = [1, 100_000] as const;
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

/** True for a text that the reader takes; Temporal checks the calendar, which Date does not. */
function readable(read: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
}

const instant = z
  .string()
  .refine(
    (text) => RFC_3339.test(text) && readable((given) => Temporal.Instant.from(given))(text),
    says(MASTERCLASS_ERRORS.notInstant),
  )
  .transform((text) => new Date(Temporal.Instant.from(text).epochMilliseconds))
  .meta({ format: 'date-time', description: 'RFC 3339, with the offset', example: '2026-12-03T19:30:00+01:00' });

const fields = {
  startsAt: instant,
  timeZone: timeZoneInput.describe('The IANA zone in which the hour was chosen'),
  durationMinutes: z.int().min(MINUTES[0]).max(MINUTES[1]),
  capacity: z.int().min(PLACES[0]).max(PLACES[1]),
  waitingList: z.boolean(),
  language: localeInput.describe('The language it is given in'),
  status: z.enum(['draft', 'published']),
};

/** A new session, as the API takes it. */
export const sessionInput = z.strictObject({
  ...fields,
  waitingList: fields.waitingList.default(true),
  language: fields.language.default(DEFAULT_LOCALE),
  status: fields.status.default('published'),
});

/** When, how long and for how many a session is. */
export type SessionInput = z.output<typeof sessionInput>;

/** What changes about a session; the rest stays. */
export const sessionPatch = z.strictObject(fields).partial();

/** What changes about a session; the rest stays. */
export type SessionPatch = z.output<typeof sessionPatch>;

const day = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && readable((given) => Temporal.PlainDate.from(given))(text),
    says(MASTERCLASS_ERRORS.notDay),
  );
const time = z
  .string()
  .trim()
  .min(1)
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), says(MASTERCLASS_ERRORS.notTime));

/** A session as its form sends it: a day and an hour on the clock of the zone. */
export const sessionForm = z
  .object({
    date: day,
    time,
    timeZone: timeZoneInput.pipe(z.string().min(1)),
    /** Which one is meant, where the clock shows the hour twice. */
    occurrence: z.enum(['earlier', 'later']).optional(),
    durationMinutes: wholeNumberInput(...MINUTES),
    capacity: wholeNumberInput(...PLACES),
    waitingList: tickInput,
    language: localeInput,
    draft: tickInput,
  })
  .transform(({ date, time: hour, occurrence, draft, ...rest }, context): SessionInput => {
    const plan = { ...rest, status: draft ? ('draft' as const) : ('published' as const) };
    const reading = localToInstant(`${date}T${hour}`, plan.timeZone, occurrence);
    if (reading.kind === 'instant') return { ...plan, startsAt: reading.at };
    if (reading.kind === 'twice')
      context.addIssue({ code: 'custom', path: ['occurrence'], ...says(MASTERCLASS_ERRORS.timeTwice) });
    else {
      const [before, after] = [reading.before, reading.after].map((local) => local.slice(11));
      context.addIssue({
        code: 'custom',
        path: ['time'],
        ...says(MASTERCLASS_ERRORS.skippedTime, { before: before!, after: after! }),
      });
    }
    return z.NEVER;
  });

/** Why a session is cancelled, for the record of staff; and what its people are told, if anything more than that. */
export const cancelSessionInput = z.strictObject({
  reason: z.string().trim().min(3).max(500),
  message: z
    .string()
    .trim()
    .max(1000)
    .transform((message) => message || undefined)
    .optional(),
});

/** The same from a page's form. */
export const cancelSessionForm = z.object(cancelSessionInput.shape);

/** The filters of the console's list of sessions, in its address. */
export const sessionListQuery = z
  .object({
    when: z.enum(['upcoming', 'past', 'all']).catch('upcoming'),
    masterclass: z.uuid().optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  .transform(({ masterclass, ...filter }) => ({ ...filter, masterclassId: masterclass }));
