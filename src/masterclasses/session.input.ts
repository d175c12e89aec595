import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localeInput, says, timeZoneInput } from '../platform/http/input.js';
import { DEFAULT_LOCALE, type Localized } from '../platform/i18n/locales.js';
import { inLanguages, line, oneLine } from './masterclass.input.js';
import { fillTitle } from './masterclass.rules.js';
import { MASTERCLASS_ERRORS } from './masterclasses.messages.js';

/** What a session may last, hold, and for how long it may hold an offer: the database asks the same. */
export const MINUTES = [5, 720] as const;
export const PLACES = [1, 100_000] as const;
export const OFFER_HOURS = [1, 336] as const;
/** For how long a place is held for somebody unless staff say otherwise. */
export const USUAL_OFFER_HOURS = 24;
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

/** True for a text that the reader takes; Temporal checks the calendar, which Date does not. */
export function readable(read: (text: string) => unknown): (text: string) => boolean {
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

/** Its own title: what is left empty is filled from the others; null where there is none at all. */
export const titleInput = inLanguages(line(120)).transform((title): Localized | null =>
  Object.keys(title).length > 0 ? fillTitle(title) : null,
);
/** Its own summary; null where there is none. */
export const summaryInput = inLanguages(line(1000)).transform((summary): Partial<Localized> | null =>
  Object.keys(summary).length > 0 ? summary : null,
);
/** Its own host; null where there is none. */
export const hostInput = z
  .string()
  .max(120)
  .transform((name) => oneLine(name) || null);
/** Where the meeting is; null where that is not known yet. */
export const joinUrlInput = z
  .string()
  .trim()
  .max(500)
  .refine(
    (text) => text === '' || (/^https:\/\/[^\s/]/.test(text) && readable((given) => new URL(given))(text)),
    says(MASTERCLASS_ERRORS.notHttps),
  )
  .transform((text) => text || null);

/** What the people of a session are told, if anything more than what is so. */
export const messageInput = z
  .string()
  .trim()
  .max(1000)
  .transform((message) => message || undefined);

/** What a session is like, its hour and its window apart. */
export const sessionTraits = {
  timeZone: timeZoneInput.pipe(z.string().min(1)).describe('The IANA zone in which the hour was chosen'),
  durationMinutes: z.int().min(MINUTES[0]).max(MINUTES[1]),
  capacity: z.int().min(PLACES[0]).max(PLACES[1]),
  waitingList: z.boolean(),
  language: localeInput.describe('The language it is given in'),
  status: z.enum(['draft', 'published']),
  title: titleInput.nullable().describe('Its own title; null: that of the masterclass'),
  summary: summaryInput.nullable().describe('Its own summary; null: that of the masterclass'),
  host: hostInput.nullable().describe('Its own host; null: that of the masterclass'),
  acceptance: z.boolean().describe('True: a place that comes free is offered first, and held for `offerHours`'),
  offerHours: z.int().min(OFFER_HOURS[0]).max(OFFER_HOURS[1]),
  joinUrl: joinUrlInput.nullable().describe('Where the meeting is; only those with a place are led there'),
};

/** The same, with what holds where nothing is said. */
export const newSessionTraits = {
  ...sessionTraits,
  waitingList: sessionTraits.waitingList.default(true),
  language: sessionTraits.language.default(DEFAULT_LOCALE),
  status: sessionTraits.status.default('published'),
  title: sessionTraits.title.default(null),
  summary: sessionTraits.summary.default(null),
  host: sessionTraits.host.default(null),
  acceptance: sessionTraits.acceptance.default(false),
  offerHours: sessionTraits.offerHours.default(USUAL_OFFER_HOURS),
  joinUrl: sessionTraits.joinUrl.default(null),
};

const moments = {
  startsAt: instant,
  opensAt: instant.nullable().describe('When registering begins; null: as soon as it is published'),
  closesAt: instant.nullable().describe('When registering ends; null: as it begins'),
};

/** A new session, as the API takes it. */
export const sessionInput = z.strictObject({
  ...moments,
  opensAt: moments.opensAt.default(null),
  closesAt: moments.closesAt.default(null),
  ...newSessionTraits,
});

/** When, how long and for how many a session is, and how people get in. */
export type SessionInput = z.output<typeof sessionInput>;

/** What changes about a session; the rest stays. */
export const sessionPatch = z
  .strictObject({
    ...moments,
    ...sessionTraits,
    version: z.string().max(40).describe('Its `updatedAt` as last read; refused when somebody changed it since'),
    message: messageInput.describe('Told to everybody concerned when the hour changes'),
  })
  .partial();

/** What changes about a session; the rest stays. */
export type SessionPatch = z.output<typeof sessionPatch>;

/** Why a session is cancelled, for the record of staff; and what its people are told, if anything more than that. */
export const cancelSessionInput = z.strictObject({
  reason: z.string().trim().min(3).max(500),
  message: messageInput.optional(),
});

/** Why, and what people are told. */
export type CancelSessionInput = z.output<typeof cancelSessionInput>;

/** The same from a page's form. */
export const cancelSessionForm = z.object(cancelSessionInput.shape);
