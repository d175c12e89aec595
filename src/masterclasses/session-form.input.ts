import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localeInput, says, tickInput, timeZoneInput, wholeNumberInput } from '../platform/http/input.js';
import { nest } from './masterclass.input.js';
import { MASTERCLASS_ERRORS } from './masterclasses.messages.js';
import {
  hostInput,
  joinUrlInput,
  MINUTES,
  OFFER_HOURS,
  PLACES,
  readable,
  summaryInput,
  titleInput,
  USUAL_OFFER_HOURS,
  type SessionInput,
} from './session.input.js';
import { localToInstant } from './session.rules.js';

/** A day as a form sends it. */
export const dayInput = z
  .string()
  .trim()
  .min(1)
  .refine(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && readable((given) => Temporal.PlainDate.from(given))(text),
    says(MASTERCLASS_ERRORS.notDay),
  );
/** An hour of the day as a form sends it. */
export const hourInput = z
  .string()
  .trim()
  .min(1)
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), says(MASTERCLASS_ERRORS.notTime));

/** A moment on the clock of the session, or none; browsers that add seconds are understood. */
const localMoment = z
  .string()
  .trim()
  .refine(
    (text) =>
      text === '' ||
      (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(text) && readable((given) => Temporal.PlainDateTime.from(given))(text)),
    says(MASTERCLASS_ERRORS.notLocalTime),
  )
  .transform((text): string | null => text.slice(0, 16) || null)
  .default(null);

/** What the forms of a session and of a series have in common. */
export const formTraits = {
  timeZone: timeZoneInput.pipe(z.string().min(1)),
  durationMinutes: wholeNumberInput(...MINUTES),
  capacity: wholeNumberInput(...PLACES),
  waitingList: tickInput,
  language: localeInput,
  title: titleInput.default(null),
  summary: summaryInput.default(null),
  host: hostInput.default(null),
  acceptance: tickInput,
  offerHours: wholeNumberInput(...OFFER_HOURS).default(USUAL_OFFER_HOURS),
  joinUrl: joinUrlInput.default(null),
};

/** A session as its form sends it: a day and an hour, and the window, on the clock of the zone. */
const plan = z
  .object({
    date: dayInput,
    time: hourInput,
    /** Which one is meant, where the clock shows the hour twice. */
    occurrence: z.enum(['earlier', 'later']).optional(),
    opens: localMoment,
    closes: localMoment,
    draft: tickInput,
    ...formTraits,
  })
  .transform(({ date, time: hour, occurrence, draft, opens, closes, ...rest }, context): SessionInput => {
    const traits = { ...rest, status: draft ? ('draft' as const) : ('published' as const) };
    // Around an hour that comes twice the window is the wide one: it opens the first time and closes the second.
    const opensAt = opens === null ? null : readMoment(context, 'opens', opens, traits.timeZone, 'earlier');
    const closesAt = closes === null ? null : readMoment(context, 'closes', closes, traits.timeZone, 'later');
    const startsAt = readMoment(context, 'time', `${date}T${hour}`, traits.timeZone, occurrence);
    return startsAt ? { ...traits, startsAt, opensAt, closesAt } : z.NEVER;
  });

/** The session, and how its form was sent: from which state, whether a change was looked at, with which words. */
export const sessionForm = z.preprocess(
  nest,
  plan.and(
    z.object({
      version: z.string().max(40).optional(),
      step: z.enum(['look', 'save', 'back']).default('look').catch('look'),
    }),
  ),
);

/** Reads a moment on the clock of a zone; tells what is wrong with it at its field. */
export function readMoment(
  context: z.core.$RefinementCtx,
  field: string,
  local: string,
  timeZone: string,
  occurrence?: 'earlier' | 'later',
): Date | null {
  const reading = localToInstant(local, timeZone, occurrence);
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind === 'twice')
    context.addIssue({ code: 'custom', path: ['occurrence'], ...says(MASTERCLASS_ERRORS.timeTwice) });
  else {
    const [before, after] = [reading.before, reading.after].map((time) => time.slice(11));
    const values = { before: before!, after: after! };
    context.addIssue({ code: 'custom', path: [field], ...says(MASTERCLASS_ERRORS.skippedTime, values) });
  }
  return null;
}
