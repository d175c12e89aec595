import { z } from 'zod';
import { nameInput, tickInput } from '../../platform/http/input.js';
import { CERTIFICATE_STATUSES, REVOKE_REASONS } from './certificate.views.js';

const note = z.string().trim().min(3).max(500);

/** Corrects the name on one's own certificate. */
export const nameCorrection = z.object({ name: nameInput });

/** What she agrees to: that its page may be found, and that the badge carries her name. */
export const sharingInput = z.object({ public: tickInput, nameInBadge: tickInput });

/** Takes a certificate back. The reason is shown to whoever verifies it, the note to staff only. */
export const revokeInput = z.object({ reason: z.enum(REVOKE_REASONS), note });

/** Issues a certificate again under another name. */
export const reissueInput = z.object({ name: nameInput, why: note });

/** Whether a course gives certificates. */
export const courseSettingInput = z.object({ certificates: tickInput });

/** The filter of the staff list as it stands in its address; an unknown value counts as none. */
export const certificateFilter = z.object({
  status: z.enum(CERTIFICATE_STATUSES).optional().catch(undefined),
  course: z.uuid().optional().catch(undefined),
  search: z.string().trim().max(200).default('').catch(''),
});

/** Which part of the list is shown. */
export const certificateQuery = certificateFilter.extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

/** Which of the certificates are meant. */
export type CertificateFilter = z.output<typeof certificateFilter>;
