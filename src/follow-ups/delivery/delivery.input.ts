import { z } from 'zod';
import { says } from '../../platform/http/input.js';
import { MAIL_TOPICS } from '../../platform/mail/mail-topics.js';
import { blank } from '../ledger/ledger.input.js';
import { DELIVERY_WORDS as words } from './delivery.messages.js';

/** More days than this would be neither quick nor readable. */
const MOST_DAYS = 366;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A day of a century in which the school can have sent something. */
const dayInput = z.iso.date().refine((day) => day >= '2000' && day < '2100', says(words.noSuchDay));

/** Days, both included, a topic and a sequence; the last thirty days where nothing is said. */
export const deliveryInput = z
  .object({
    from: blank(dayInput),
    to: blank(dayInput),
    topic: blank(z.enum(MAIL_TOPICS)),
    sequence: blank(z.uuid()),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], ...says(words.endsBefore) })
  .refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MILLISECONDS, {
    path: ['from'],
    ...says(words.tooLong, { days: MOST_DAYS }),
  });

/** The stretch of days that is asked for, both ends included, and which mails. */
export interface DeliveryFilter {
  from: string;
  to: string;
  topic?: (typeof MAIL_TOPICS)[number] | undefined;
  sequence?: string | undefined;
}

/** Fills in what was left out: thirty days up to the last one, or from the first one on. */
export function deliveryFilter(asked: z.output<typeof deliveryInput>, today: string): DeliveryFilter {
  const shift = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const to = asked.to ?? (asked.from && shift(asked.from, 29) < today ? shift(asked.from, 29) : today);
  const from = asked.from && asked.from <= to ? asked.from : shift(to, -29);
  return { ...asked, from, to };
}
