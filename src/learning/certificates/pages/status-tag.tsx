import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import type { CertificateStatus } from '../certificate.views.js';
import { CERTIFICATE_MESSAGES as m } from '../certificates.messages.js';

const TONES = { valid: 'done', replaced: undefined, revoked: 'problem' } as const;

/** How a certificate stands, in a word. */
export function StatusTag({ status }: { status: CertificateStatus }) {
  const { t } = usePage();
  return <Tag tone={TONES[status]}>{t(m[status])}</Tag>;
}
