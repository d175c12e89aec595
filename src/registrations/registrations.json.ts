import { z } from 'zod';
import { LOCALES } from '../platform/i18n/locales.js';
import { REGISTRATION_STATUSES } from './registration.entity.js';

const status = z.enum(REGISTRATION_STATUSES);
const instant = z.iso.datetime().meta({ description: 'RFC 3339, in UTC.' });

/** What the API answers to a registration. */
export const registrationAnswer = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  status,
  position: z.int().min(1).optional().meta({ description: 'Place in line; only while waiting.' }),
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
