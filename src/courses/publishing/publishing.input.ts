import { z } from 'zod';
import { localeInput, says, tickInput, timeZoneInput, wholeNumberInput } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { localToInstant } from '../../platform/i18n/local-time.js';
import { PUBLISHING_ERRORS as say } from './publishing.errors.messages.js';

const slugs = z
  .array(
    z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(200),
  )
  .max(500);

/** A moment on the clock of the zone that stands beside it. */
const localMoment = z
  .object({ at: z.string().trim().min(1).max(30), timeZone: timeZoneInput.pipe(z.string().min(1)) })
  .transform(({ at, timeZone }, context) => {
    const wrong = (message: (typeof say)[keyof typeof say], values?: Record<string, string>) => {
      context.addIssue({ code: 'custom', path: ['at'], ...says(message, values) });
      return z.NEVER;
    };
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(at)) return wrong(say.notLocalTime);
    try {
      // Where the clock shows an hour twice the first is meant: nobody waits an hour longer than she was told.
      const reading = localToInstant(at.slice(0, 16), timeZone, 'earlier');
      if (reading.kind === 'instant') return { at: reading.at, timeZone };
      if (reading.kind === 'skipped')
        return wrong(say.skippedTime, { before: reading.before.slice(11), after: reading.after.slice(11) });
    } catch {
      // Not a day of any calendar.
    }
    return wrong(say.notLocalTime);
  });

/** The planned moment of a course. */
export const moment = localMoment;

/** What is published, as the form sends it: `say` holds the claims of which it is said openly that they have no grade. */
const publication = z.object({
  locales: z
    .preprocess((typed) => (typed === undefined ? [] : [typed].flat()), z.array(localeInput).max(LOCALES.length))
    .default([]),
  openly: tickInput,
  ungraded: z.preprocess((typed) => (typeof typed === 'string' ? typed.split(' ').filter(Boolean) : []), slugs),
  alsoRequired: tickInput,
  people: z.preprocess((typed) => (typed === '' ? undefined : typed), wholeNumberInput(0, 100_000_000).optional()),
  when: z.enum(['now', 'later']).default('now'),
});

/** The versions of the drafts that the editor looked at, as `version.nl`. */
function versionsOf(typed: Record<string, unknown>): Partial<Record<Locale, number>> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const version = Number(typed[`version.${locale}`]);
      return Number.isInteger(version) && version > 0 ? [[locale, version]] : [];
    }),
  );
}

/** Publishes a lesson now or later. */
export const publishForm = z.unknown().transform((typed, context) => {
  const fields = (typed ?? {}) as Record<string, unknown>;
  const read = publication.safeParse(fields);
  const later = fields.when === 'later' ? localMoment.safeParse(fields) : null;
  for (const result of [read, later])
    for (const issue of result?.error?.issues ?? []) context.issues.push(issue as never);
  if (!read.success || (later && !later.success)) return z.NEVER;
  const { locales, openly, ungraded, alsoRequired, people } = read.data;
  return {
    moment: later?.data ?? null,
    publication: {
      locales,
      saidOpenly: openly ? ungraded : [],
      alsoRequired,
      people: alsoRequired ? (people ?? null) : null,
      versions: versionsOf(fields),
    },
  };
});

/** Publishes a lesson, as the API takes it. */
export const publishInput = z.strictObject({
  locales: z.array(localeInput).max(LOCALES.length).default([]).describe('Whose drafts; all that have one when empty'),
  saidOpenly: slugs.default([]).describe('Claims without a grade, of which the text says so in the open'),
  alsoRequired: z
    .boolean()
    .default(false)
    .describe('True: those who are enrolled and have not finished must do it too'),
  at: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .describe('Publishes at this moment; now when left out'),
  timeZone: timeZoneInput.default('Europe/Brussels').describe('The zone in which staff see that moment'),
});
