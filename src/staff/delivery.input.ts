import { z } from 'zod';
import { pagingInput } from '../platform/http/paging.js';
import { MAIL_STATES } from '../platform/mail/mail-reasons.js';

/** An empty filter of a form asks for nothing. */
const blank = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Which mails of the ledger to show: parts of the recipient's address, a state, a kind, a session. */
export const deliveriesInput = pagingInput.extend({
  recipient: blank(z.string().trim().max(254)),
  state: blank(z.enum(MAIL_STATES)),
  kind: blank(z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)),
  session: blank(z.uuid()),
});

/** The filters of the ledger, read. */
export type DeliveryFilter = z.output<typeof deliveriesInput>;
