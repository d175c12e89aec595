import { z } from 'zod';
import { says, tickInput, wholeNumberInput } from '../http/input.js';
import { MAIL_WORDS } from './mail.messages.js';

const DOMAIN = /^(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

const empty = z.literal(['', null]).transform(() => null);

/** How fast mail may go to a domain; an empty number takes the limit away. */
export const domainLimitInput = z.object({
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .refine((domain) => DOMAIN.test(domain), says(MAIL_WORDS.notDomain)),
  perMinute: empty.or(wholeNumberInput(1, 100_000)),
});

/** What staff set for all of bulk mail. */
export const mailSettingsInput = z.object({
  weeklyCap: wholeNumberInput(1, 50),
  countsClicks: tickInput,
  countsOpens: tickInput,
});
