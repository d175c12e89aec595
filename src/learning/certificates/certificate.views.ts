import type { Locale } from '../../platform/i18n/locales.js';

/** How a certificate stands. */
export const CERTIFICATE_STATUSES = ['valid', 'replaced', 'revoked'] as const;

/** One of them. */
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** Why staff may take a certificate back. What it means for one person stays in the audit log. */
export const REVOKE_REASONS = ['issued-in-error', 'rules-broken', 'at-her-request'] as const;

/** One of them. */
export type RevokeReason = (typeof REVOKE_REASONS)[number];

/** Why a certificate ended. */
export type EndReason = RevokeReason | 'name-corrected';

/** A lesson that was required, as it was called then. */
export interface CertifiedLesson {
  id: string;
  title: string;
  /** The language its title is in. */
  locale: Locale;
}

/** A quiz that was required and passed, as it was called then. */
export interface CertifiedQuiz {
  id: string;
  title: string;
  locale: Locale;
}

/** What a certificate says, as it was true when it was issued; all but its name, which stands beside it. */
export interface CertificateSnapshot {
  course: { id: string; slug: string; title: string; minutes: number };
  teacher: string;
  /** The languages in which the required lessons could be read. */
  languages: Locale[];
  /**
   * What was asked: the version of the contract, its rule in a sentence, the pinned lessons, and the quizzes that were to
   * be passed. Certificates of before quizzes could be asked for name none.
   */
  contract: { version: number; rule: string; lessons: CertifiedLesson[]; quizzes?: CertifiedQuiz[] };
  enrolledAt: string;
  finishedAt: string;
}

/** A certificate as whoever has its address may see it. */
export interface CertificateView {
  id: string;
  version: number;
  status: CertificateStatus;
  locale: Locale;
  name: string;
  snapshot: CertificateSnapshot;
  issuedAt: Date;
  endedAt: Date | null;
  endReason: EndReason | null;
  replacedBy: string | null;
  public: boolean;
}

/** The same with what its owner and the signer must know besides. */
export interface OwnCertificate extends CertificateView {
  enrolmentId: string;
  personId: string;
  nameInBadge: boolean;
  identitySalt: string;
  identityHash: string;
  subjectId: string;
  statusIndex: number;
  /** True when she may still correct its name herself. */
  correctable: boolean;
}
