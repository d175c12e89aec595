import { z } from 'zod';
import { emailInput, localeInput, nameInput, tickInput, timeZoneInput } from '../platform/http/input.js';
import { ROLES } from '../platform/http/viewer.js';
import { PASSWORD_LEAST, PASSWORD_MOST } from './accounts.rules.js';

const newPasswordInput = z.string().min(1).min(PASSWORD_LEAST).max(PASSWORD_MOST);
const knownPasswordInput = z.string().min(1).max(PASSWORD_MOST);
/** Checked when it is used: a bad one costs the way, never the sign-in. */
const toInput = z.string().optional().catch(undefined);

/** A new account. */
export const signUpInput = z.object({
  name: nameInput,
  email: emailInput,
  password: newPasswordInput,
  locale: localeInput,
  // The script fills it in; whoever reads without one keeps our own zone and can change it later.
  timeZone: timeZoneInput.catch('Europe/Brussels'),
  to: toInput,
});

/** E-mail and password of an account. */
export const signInInput = z.object({ email: emailInput, password: knownPasswordInput, to: toInput });

/** Where to mail a link to. */
export const linkRequestInput = z.object({ email: emailInput, to: toInput });

/** The press of the button on a mailed link's page. */
export const linkUseInput = z.object({ keepPassword: tickInput });

/** What a person can change about herself. */
export const accountInput = z.object({ name: nameInput, locale: localeInput, timeZone: timeZoneInput });

/** A change of password; the current one is left empty where there is none to ask for. */
export const passwordChangeInput = z.object({
  currentPassword: z.string().max(PASSWORD_MOST).default(''),
  newPassword: newPasswordInput,
});

/** A member of staff, from the command line. */
export const staffInput = z.object({
  email: emailInput,
  name: nameInput.optional(),
  role: z.enum(ROLES),
  locale: localeInput.default('en'),
});

/** A token of the API, from the command line. */
export const apiTokenInput = z.object({ name: z.string().trim().min(1).max(80), role: z.enum(ROLES) });
