import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { CertificateFilter } from './certificates.input.js';
import {
  CERTIFICATES_A_PAGE,
  type CertificateAct,
  type CertificateVersion,
  type CourseCertificates,
  type StaffCertificate,
  type StaffCertificateRow,
  type StaffCertificatesPage,
} from './staff-certificates.views.js';

const TABLES = 'certificate k JOIN enrolment e ON e.id = k.enrolment_id JOIN person p ON p.id = e.person_id';
const COLUMNS = `k.id, k.name, p.email::text AS email, k.snapshot -> 'course' ->> 'title' AS course, k.locale, k.status, k.version,
  k.snapshot ->> 'finishedAt' AS "finishedAt", k.issued_at AS "issuedAt", k.ended_at AS "endedAt", k.end_reason AS "endReason"`;
/** The certificates that a filter means; its values are $1 to $3. */
const MEANT = `($1::text IS NULL OR k.status = $1) AND ($2::uuid IS NULL OR e.course_id = $2)
  AND ($3 = '' OR strpos(lower(k.name), lower($3)) > 0 OR strpos(lower(p.email::text), lower($3)) > 0 OR k.id::text = lower($3))`;

/** What the console reads of certificates. */
@Injectable()
export class StaffCertificateQueries {
  constructor(private readonly database: Database) {}

  /** A page of those that match, the newest first. */
  async page(filter: CertificateFilter, page: number): Promise<StaffCertificatesPage> {
    // How many are meant?
    const [counted] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${TABLES} WHERE ${MEANT}`,
      valuesOf(filter),
    );
    const total = counted!.count;
    const pages = Math.max(1, Math.ceil(total / CERTIFICATES_A_PAGE));
    // An address that leads beyond the end shows the last page.
    const shown = Math.min(page, pages);
    return {
      rows: await this.rows(filter, CERTIFICATES_A_PAGE, (shown - 1) * CERTIFICATES_A_PAGE),
      total,
      page: shown,
      pages,
    };
  }

  /** Those that match, the newest first. */
  async rows(filter: CertificateFilter, limit: number | null = null, offset = 0): Promise<StaffCertificateRow[]> {
    // Which certificates are meant?
    return this.database.query<StaffCertificateRow & QueryResultRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${MEANT} ORDER BY k.issued_at DESC, k.id LIMIT $4 OFFSET $5`,
      [...valuesOf(filter), limit, offset],
    );
  }

  /** One certificate with its other versions and what staff did to any of them; null when there is none. */
  async one(id: string): Promise<StaffCertificate | null> {
    // Which certificate is this, and whose?
    const [row] = await this.database.query<StaffCertificateRow & { personId: string; enrolmentId: string }>(
      `SELECT ${COLUMNS}, e.person_id AS "personId", e.id AS "enrolmentId" FROM ${TABLES} WHERE k.id = $1`,
      [id],
    );
    if (!row) return null;
    const [versions, acts] = await Promise.all([
      // Every version of it.
      this.database.query<CertificateVersion & QueryResultRow>(
        `SELECT id, version, status, name, issued_at AS "issuedAt", corrected_by AS "correctedBy" FROM certificate WHERE enrolment_id = $1 ORDER BY version DESC`,
        [row.enrolmentId],
      ),
      // What did staff do to any of them?
      this.database.query<CertificateAct & QueryResultRow>(
        `SELECT a.action, a.actor_name AS actor, a.at, coalesce(a.reason, '') AS reason FROM certificate k
         JOIN audit_entry a ON a.subject = 'certificate' AND a.subject_id = k.id::text WHERE k.enrolment_id = $1 ORDER BY a.id DESC`,
        [row.enrolmentId],
      ),
    ]);
    return { ...row, versions, acts };
  }

  /** Every course, with how many certificates of it hold and how many finished it without one. */
  async courses(locale: Locale): Promise<CourseCertificates[]> {
    // Which courses give certificates, and who finished them?
    return this.database.query<CourseCertificates & QueryResultRow>(
      `SELECT c.id, c.title ->> $1 AS title, c.certificates,
         (SELECT count(*)::int FROM enrolment e JOIN certificate k ON k.enrolment_id = e.id AND k.status = 'valid' WHERE e.course_id = c.id) AS valid,
         (SELECT count(*)::int FROM enrolment e WHERE e.course_id = c.id AND e.finished_at IS NOT NULL
            AND NOT EXISTS (SELECT FROM certificate k WHERE k.enrolment_id = e.id)) AS without
       FROM course c ORDER BY c.position, c.slug`,
      [locale],
    );
  }
}

function valuesOf({ status, course, search }: CertificateFilter): unknown[] {
  return [status ?? null, course ?? null, search];
}
