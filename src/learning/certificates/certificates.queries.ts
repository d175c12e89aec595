import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import { mayCorrectName } from './certificate.rules.js';
import type { CertificateView, OwnCertificate } from './certificate.views.js';

type CertificateRow = Omit<OwnCertificate, 'statusIndex' | 'correctable'> & { statusIndex: string };

/** The columns of a certificate `k` with its enrolment `e`. */
const COLUMNS = `k.id, k.version, k.status, k.locale, k.name, k.snapshot, k.issued_at AS "issuedAt", k.ended_at AS "endedAt",
  k.end_reason AS "endReason", k.replaced_by AS "replacedBy", k.public, k.name_in_badge AS "nameInBadge", k.enrolment_id AS "enrolmentId",
  k.identity_salt AS "identitySalt", k.identity_hash AS "identityHash", k.subject_id AS "subjectId", k.status_index AS "statusIndex",
  e.person_id AS "personId"`;

/** Reads certificates. */
@Injectable()
export class CertificateQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One certificate, with what only its owner and the signer may know; null when there is none. */
  async byId(id: string): Promise<OwnCertificate | null> {
    return certificateById(this.database, id, this.clock.now());
  }

  /** A person's certificates that hold or were revoked, the newest first; replaced ones are history. */
  async ofPerson(personId: string): Promise<OwnCertificate[]> {
    // Which certificates does this person have?
    const rows = await this.database.query<CertificateRow>(
      `SELECT ${COLUMNS} FROM enrolment e JOIN certificate k ON k.enrolment_id = e.id
       WHERE e.person_id = $1 AND k.status <> 'replaced' ORDER BY k.issued_at DESC, k.id`,
      [personId],
    );
    return rows.map((row) => toOwn(row, this.clock.now()));
  }

  /** The id of the certificate that a person has for a course, if one holds. */
  async idForCourse(personId: string, courseSlug: string): Promise<string | null> {
    // Which of this person's certificates for this course holds?
    const [row] = await this.database.query<{ id: string }>(
      `SELECT k.id FROM course c JOIN enrolment e ON e.course_id = c.id AND e.person_id = $1
       JOIN certificate k ON k.enrolment_id = e.id AND k.status = 'valid' WHERE c.slug = $2`,
      [personId, courseSlug],
    );
    return row?.id ?? null;
  }
}

/** One certificate, inside a transaction where one is given. */
export async function certificateById(on: Queryable, id: string, now: Date): Promise<OwnCertificate | null> {
  // The certificate of this id, with whose it is.
  const [row] = await on.query<CertificateRow>(
    `SELECT ${COLUMNS} FROM certificate k JOIN enrolment e ON e.id = k.enrolment_id WHERE k.id = $1`,
    [id],
  );
  return row ? toOwn(row, now) : null;
}

function toOwn(row: CertificateRow, now: Date): OwnCertificate {
  return { ...row, statusIndex: Number(row.statusIndex), correctable: mayCorrectName(row, now) };
}

/** What whoever has the address may see: no more than the certificate itself says. */
export function publicView(certificate: OwnCertificate): CertificateView {
  const { id, version, status, locale, name, snapshot, issuedAt, endedAt, endReason, replacedBy } = certificate;
  return {
    id,
    version,
    status,
    locale,
    name,
    snapshot,
    issuedAt,
    endedAt,
    endReason,
    replacedBy,
    public: certificate.public,
  };
}
