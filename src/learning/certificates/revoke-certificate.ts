import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { certificateMail } from './certificate-mail.js';
import { ownerOf } from './certificate-owner.js';
import type { RevokeReason } from './certificate.views.js';
import { CertificateEnded } from './certificates.errors.js';
import { lockCertificate } from './replace-certificate.js';

/** Staff take a certificate back for good: its page says so and its badge no longer verifies. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly mails: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` or CertificateEnded */
  async run(
    actor: Pick<Viewer, 'id' | 'name'>,
    certificateId: string,
    { reason, note }: { reason: RevokeReason; note: string },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const certificate = await lockCertificate(tx, certificateId, now);
      if (certificate.status !== 'valid') throw new CertificateEnded();
      await tx.query(`UPDATE certificate SET status = 'revoked', ended_at = $2, end_reason = $3 WHERE id = $1`, [
        certificateId,
        now,
        reason,
      ]);
      await this.audit.write(tx, {
        actor,
        action: 'certificate.revoke',
        subject: 'certificate',
        subjectId: certificateId,
        reason: note,
        details: { reason },
      });
      await this.outbox.publish(tx, {
        name: 'certificate.revoked',
        subjectId: certificateId,
        payload: { enrolmentId: certificate.enrolmentId },
      });
      const owner = await ownerOf(tx, certificate.personId);
      await this.mails.enqueue(tx, certificateMail('certificate-revoked', certificateId, owner));
    });
  }
}
