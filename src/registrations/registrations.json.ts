import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LOCALES, type Locale } from '../platform/i18n/locales.js';
import { translator } from '../platform/i18n/messages.js';
import { verdictOf, type Estimate } from './estimates/estimate.rules.js';
import { ESTIMATE_VERDICTS } from './estimates/estimates.messages.js';
import { REGISTRATION_STATUSES } from './registration.entity.js';

const status = z.enum(REGISTRATION_STATUSES);
const instant = z.iso.datetime().meta({ description: 'RFC 3339, in UTC.' });

/** How often an address may change something; a program with a token is not counted. */
export const WRITES = {
  rateLimit: { max: 120, timeWindow: '1 minute', allowList: (request: FastifyRequest) => request.byToken },
};

/** A schema as the API's description shows it: what a body may hold, and what an answer does. */
export const bodySchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' }) as never;
export const answerSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'openapi-3.0' }) as never;

const estimate = z
  .object({
    scope: z.enum(['masterclass', 'school']).meta({ description: 'Whose past sessions were looked at.' }),
    sessions: z.int().meta({ description: 'How many of the latest full sessions were looked at.' }),
    reached: z.int().meta({ description: 'At how many of them at least this many places came free.' }),
    places: z.int(),
    text: z.string().meta({ description: 'The same in words, in the language of the registration.' }),
  })
  .nullable();

/** What the API answers to a registration. */
export const registrationAnswer = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  status,
  position: z.int().min(1).optional().meta({ description: 'Place in line; only while waiting.' }),
  estimate: estimate.optional().meta({
    description: 'What the past says; only while waiting, and null while there were too few full sessions to say it.',
  }),
  token: z.string().optional().meta({ description: 'Of the personal link; only for whoever made the registration.' }),
  manageUrl: z.url().optional(),
  ignoredAnswers: z
    .array(z.string())
    .optional()
    .meta({ description: 'Ids of questions that are asked no longer; what was sent for them was not kept.' }),
});

/** What the API answers to a change. */
export const registrationState = z.object({ id: z.uuid(), sessionId: z.uuid().optional(), status });

/** A registration in the list for staff. */
export const registrationRow = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  email: z.string(),
  name: z.string(),
  locale: z.enum(LOCALES),
  timeZone: z.string().meta({ description: 'IANA.' }),
  status,
  position: z.int().nullable(),
  note: z.string().nullable(),
  createdAt: instant,
  cancelledAt: instant.nullable(),
  cancelledBy: z.enum(['attendee', 'staff', 'clock']).nullable(),
});

/** A page of that list. */
export const registrationList = z.object({ items: z.array(registrationRow), next: z.string().nullable() });

/** The types of these answers. */
export type RegistrationJson = z.infer<typeof registrationAnswer>;
export type RegistrationRowJson = z.infer<typeof registrationRow>;

/** An estimate with its words. */
export function estimateJson(given: Estimate | null, locale: Locale): RegistrationJson['estimate'] {
  return given && { ...given, text: translator(locale)(ESTIMATE_VERDICTS[verdictOf(given)], { ...given }) };
}
