import { z } from 'zod';
import { pagingInput } from '../../platform/http/paging.js';
import { MAIL_STATES } from '../../platform/mail/mail-reasons.js';
import { MAIL_TOPICS } from '../../platform/mail/mail-topics.js';

/** An empty filter of a form asks for nothing. */
export const blank = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What may be notable about a mail: nobody knows whether it arrived, or it came back. */
export const MARKS = ['ambiguous', 'bounced'] as const;

/** Which mails of the ledger to show. */
export const deliveriesInput = pagingInput.extend({
  /** An address, or a part of one. */
  recipient: blank(z.string().trim().max(254)),
  state: blank(z.enum(MAIL_STATES)),
  kind: blank(z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)),
  session: blank(z.uuid()),
  topic: blank(z.enum(MAIL_TOPICS)),
  sequence: blank(z.uuid()),
  mark: blank(z.enum(MARKS)),
});

/** The filters of the ledger, read. */
export type DeliveryFilter = z.output<typeof deliveriesInput>;
