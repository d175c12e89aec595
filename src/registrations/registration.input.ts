import { z } from 'zod';
import { emailInput, localeInput, nameInput, says, tickInput, timeZoneInput } from '../platform/http/input.js';
import { pagingInput } from '../platform/http/paging.js';
import { UTM_FIELDS } from '../masterclasses/campaign.rules.js';
import { HEARD } from './heard.js';
import { answersInput, madeOnce } from './questions/answers.input.js';
import { typedAnswers } from './questions/answers.rules.js';
import { REGISTRATION_STATUSES } from './registration.entity.js';
import { REGISTRATION_ERRORS } from './registrations.errors.messages.js';
import { RESCHEDULE_WORDS } from './reschedule.messages.js';

const noteInput = z
  .string()
  .trim()
  .max(1000)
  .transform((note) => note || undefined)
  .optional();
const consentInput = tickInput.refine((given) => given === true, says(REGISTRATION_ERRORS.consentNeeded));
const utmInput = z.string().trim().max(200).optional();

/** How she heard of the school; whatever is not offered counts as nothing said. */
const heardInput = z.enum(HEARD).optional().catch(undefined);
const heardOtherInput = z
  .string()
  .trim()
  .max(120)
  .transform((text) => text || undefined)
  .optional();

const person = { name: nameInput, locale: localeInput, timeZone: timeZoneInput };
const formExtras = {
  note: noteInput,
  consent: consentInput,
  followUp: tickInput,
  heard: heardInput,
  heardOther: heardOtherInput,
  website: z.string().default(''),
  form: z.string().max(100).optional(),
  proof: z.string().max(2_000).optional(),
  ...(Object.fromEntries(UTM_FIELDS.map((field) => [field, utmInput])) as Record<
    (typeof UTM_FIELDS)[number],
    typeof utmInput
  >),
};

/** The form of a guest, with the questions of the masterclass. */
export const guestFormInput = madeOnce((asked) =>
  z.preprocess(withAnswers, z.object({ email: emailInput, ...person, ...formExtras, answers: answersInput(asked) })),
);

/** The form of somebody who is signed in: the address is the account's. */
export const memberFormInput = madeOnce((asked) =>
  z.preprocess(withAnswers, z.object({ ...person, ...formExtras, answers: answersInput(asked) })),
);

/** The answers on the page behind the personal link. */
export const correctAnswersInput = madeOnce((asked) =>
  z.preprocess(withAnswers, z.object({ answers: answersInput(asked), forget: tickInput })),
);

/** A form is flat; this puts its answers together. */
function withAnswers(typed: unknown): unknown {
  const fields = (typed ?? {}) as Record<string, unknown>;
  return { ...fields, answers: typedAnswers(fields) };
}

/** The body of the API's registration. */
export const registrationBody = z.strictObject({
  email: emailInput.meta({ description: 'One address, without a display name.' }),
  name: nameInput,
  locale: localeInput.meta({ description: 'The language of the mails.' }),
  timeZone: timeZoneInput.meta({ description: 'IANA name, such as Europe/Brussels.' }),
  answers: z
    .object({ note: noteInput })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .optional()
    .meta({
      description:
        'By the id of each question, as `GET /sessions/{id}` gives them: words, the id of an option, several of these, a number, or true for a consent. `note` is a question for the host.',
    }),
  followUp: z
    .boolean()
    .optional()
    .meta({ description: 'True when the person agreed to mail after the session, in the wording of the form.' }),
  heard: z.enum(HEARD).optional().meta({ description: 'How the person heard of the school.' }),
  proof: z
    .string()
    .max(2_000)
    .optional()
    .meta({ description: 'What GET /sessions/{id}/proof asks for; nothing where it asks for nothing.' }),
  consent: z
    .boolean()
    .refine((given) => given, says(REGISTRATION_ERRORS.consentNeeded))
    .optional()
    .meta({
      description: 'Left out, the caller vouches that the person agreed to the wording of the form; false is refused.',
    }),
});

/** What a person may correct about herself. */
export const correctionInput = z.object(person);

const reason = z.string().trim().min(1).max(500);

/** Why staff cancel a registration; kept in the audit log. */
export const staffCancelInput = z.object({ cancelReason: reason });

/** Why staff put somebody first in line; kept in the audit log. */
export const moveToFrontInput = z.object({ frontReason: reason });

/** What staff put right for somebody, and why; kept in the audit log. */
export const staffCorrectInput = z.object({
  correctName: nameInput,
  correctLocale: localeInput,
  correctReason: reason,
});

/** Why staff accept an offer for somebody, move her or hand her place over; kept in the audit log. */
export const staffAcceptInput = z.object({ acceptReason: reason });
export const staffHandOverInput = z.object({
  name: nameInput,
  email: emailInput,
  locale: localeInput,
  handReason: reason,
});

/** The body of the API's cancellation: staff give a reason, anybody else the token of the personal link. */
export const cancellationBody = z.strictObject({ token: z.string().max(100).optional(), reason: reason.optional() });

/** The form on which somebody chooses another date; `giveUpPlace` says that she was asked and means it. */
export const rescheduleForm = z.object({
  sessionId: z
    .string()
    .default('')
    .refine((id) => z.uuid().safeParse(id).success, says(RESCHEDULE_WORDS.choose))
    .transform((id) => id.toLowerCase()),
  giveUpPlace: tickInput,
});

/** The same form on the console. */
export const staffMoveInput = rescheduleForm.extend({ moveReason: reason });

/** The body of the API's move to another session. */
export const rescheduleBody = z.strictObject({
  sessionId: z.uuid(),
  giveUpPlace: z.boolean().default(false).describe('Whoever has a place may go and wait for another only with this'),
  token: z.string().max(100).optional(),
  reason: reason.optional(),
});

/** The query of the API's list. */
export const registrationListQuery = pagingInput.extend({
  status: z.enum(REGISTRATION_STATUSES).optional(),
  search: z.string().trim().max(200).default(''),
});
