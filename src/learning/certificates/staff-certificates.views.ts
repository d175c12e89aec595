import type { CertificateStatus, EndReason } from './certificate.views.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** A certificate in the console's list. */
export interface StaffCertificateRow {
  id: string;
  name: string;
  email: string;
  course: string;
  locale: Locale;
  status: CertificateStatus;
  version: number;
  finishedAt: string;
  issuedAt: Date;
  endedAt: Date | null;
  endReason: EndReason | null;
}

/** A page of the list, with how many match in all. */
export interface StaffCertificatesPage {
  rows: StaffCertificateRow[];
  total: number;
  /** From 1. */
  page: number;
  pages: number;
}

/** Rows of a page of the list. */
export const CERTIFICATES_A_PAGE = 50;

/** One version of a certificate. */
export interface CertificateVersion {
  id: string;
  version: number;
  status: CertificateStatus;
  name: string;
  issuedAt: Date;
  correctedBy: 'herself' | 'staff' | null;
}

/** What a member of staff did to a certificate. */
export interface CertificateAct {
  action: 'certificate.revoke' | 'certificate.reissue';
  actor: string;
  at: Date;
  reason: string;
}

/** A certificate as staff see it. */
export interface StaffCertificate extends StaffCertificateRow {
  personId: string;
  endReason: EndReason | null;
  versions: CertificateVersion[];
  acts: CertificateAct[];
}

/** A course with its certificates. */
export interface CourseCertificates {
  id: string;
  title: string;
  certificates: boolean;
  valid: number;
  /** How many finished it and have never had one. */
  without: number;
}
