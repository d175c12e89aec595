import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { CertificateEnded } from './certificates.errors.js';
import { certificateById } from './certificates.queries.js';
import type { OwnCertificate } from './certificate.views.js';

/** Locks a certificate, so that whoever would end it at the same moment waits and then finds it ended. @throws DomainError `not-found` */
export async function lockCertificate(tx: Transaction, id: string, now: Date): Promise<OwnCertificate> {
  await tx.query('SELECT id FROM certificate WHERE id = $1 FOR UPDATE', [id]);
  const certificate = await certificateById(tx, id, now);
  if (!certificate) throw notFound();
  return certificate;
}

/**
 * Ends a locked certificate and issues the next version under another name; everything else it says stays.
 * @returns the id of the new one @throws CertificateEnded
 */
export async function replaceCertificate(
  tx: Transaction,
  old: OwnCertificate,
  name: string,
  by: 'herself' | 'staff',
  now: Date,
): Promise<string> {
  if (old.status !== 'valid') throw new CertificateEnded();
  const id = randomUUID();
  await tx.query(
    `UPDATE certificate SET status = 'replaced', ended_at = $2, end_reason = 'name-corrected', replaced_by = $3 WHERE id = $1`,
    [old.id, now, id],
  );
  // Its page and its badge go on as she chose for the old one.
  await tx.query(
    `INSERT INTO certificate (id, enrolment_id, version, locale, name, snapshot, identity_salt, identity_hash, issued_at, corrected_by, public, name_in_badge)
     SELECT $2, enrolment_id, version + 1, locale, $3, snapshot, identity_salt, identity_hash, $4, $5, public, name_in_badge FROM certificate WHERE id = $1`,
    [old.id, id, name, now, by],
  );
  return id;
}
