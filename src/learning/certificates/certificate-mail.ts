import type { Locale } from '../../platform/i18n/locales.js';
import type { NewMail } from '../../platform/mail/mail-outbox.js';

/** What the school writes about certificates: that one is ready, that one was issued again, that one was taken back. */
export type CertificateMailKind = 'certificate-ready' | 'certificate-reissued' | 'certificate-revoked';

/** A mail about a certificate; there is never a second of the same kind about the same one. */
export function certificateMail(
  kind: CertificateMailKind,
  certificateId: string,
  to: { email: string; locale: Locale },
): NewMail {
  return {
    kind,
    dedupeKey: `${kind}/${certificateId}`,
    recipient: to.email,
    locale: to.locale,
    subjectId: certificateId,
  };
}
