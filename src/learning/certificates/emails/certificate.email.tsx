import { formatDate } from '../../../platform/i18n/dates.js';
import { translator, type Translate } from '../../../platform/i18n/messages.js';
import { block, type EmailBlock, type EmailDocument } from '../../../ui/email.js';
import type { CertificateMailKind } from '../certificate-mail.js';
import type { CertificateView } from '../certificate.views.js';
import { CERTIFICATE_MAIL_MESSAGES as say } from '../certificates.mail.messages.js';
import { CERTIFICATE_MESSAGES } from '../certificates.messages.js';

/** What a mail about a certificate needs. */
export interface CertificateMail {
  t: Translate;
  kind: CertificateMailKind;
  certificate: CertificateView;
  /** Whom it greets: the name of the account. */
  name: string;
  href: string;
}

const SUBJECTS = {
  'certificate-ready': [say.readySubject, say.readyPreheader, say.readyHeading],
  'certificate-reissued': [say.reissuedSubject, say.reissuedPreheader, say.reissuedHeading],
  'certificate-revoked': [say.revokedSubject, say.revokedPreheader, say.revokedHeading],
} as const;

/** The mail that a certificate is ready, was issued again, or was taken back. */
export function certificateEmail({ t, kind, certificate, name, href }: CertificateMail): EmailDocument {
  const [subject, preheader, heading] = SUBJECTS[kind];
  const course = certificate.snapshot.course.title;
  return {
    locale: t.locale,
    subject: t(subject, { course }),
    preheader: t(preheader),
    blocks: [
      block.heading(t(heading)),
      block.paragraph(t(say.hello, { name })),
      ...bodyOf(t, kind, certificate),
      block.facts([
        [t(say.course), course],
        [t(say.issuedTo), certificate.name],
        [t(say.number), certificate.id],
      ]),
      block.button(t(kind === 'certificate-revoked' ? say.seePage : say.open), href),
      ...(kind === 'certificate-ready' ? [block.small(t(say.wrongName, { name: certificate.name }))] : []),
      ...(kind === 'certificate-revoked' ? [block.small(t(say.disagree))] : []),
    ],
    footer: [{ text: t(say.why) }],
  };
}

function bodyOf(t: Translate, kind: CertificateMailKind, { snapshot, endReason }: CertificateView): EmailBlock[] {
  const course = snapshot.course.title;
  const date = formatDate(t.locale, new Date(snapshot.finishedAt), 'Europe/Brussels');
  if (kind === 'certificate-ready') return [block.paragraph(t(say.readyBody, { course, date }))];
  if (kind === 'certificate-reissued') return [block.paragraph(t(say.reissuedBody, { course }))];
  const reason = t(CERTIFICATE_MESSAGES[endReason ?? 'issued-in-error']);
  return [block.paragraph(t(say.revokedBody, { course, reason }))];
}

/** For looking at the mail without sending it. */
export const preview: CertificateMail = {
  t: translator('en'),
  kind: 'certificate-ready',
  name: 'Anna Peeters',
  href: 'https://skin-school.example/certificates/018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b3c',
  certificate: {
    id: '018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b3c',
    version: 1,
    status: 'valid',
    locale: 'en',
    name: 'Anna Peeters',
    issuedAt: new Date('2026-11-28T10:00:00Z'),
    endedAt: null,
    endReason: null,
    replacedBy: null,
    public: false,
    snapshot: {
      course: {
        id: '018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b3d',
        slug: 'facial-massage',
        title: 'Facial massage, honestly',
        minutes: 42,
      },
      teacher: 'Skin School editors',
      languages: ['en', 'nl', 'fr'],
      contract: { version: 1, rule: '', lessons: [] },
      enrolledAt: '2026-10-01T10:00:00Z',
      finishedAt: '2026-11-27T20:00:00Z',
    },
  },
};
