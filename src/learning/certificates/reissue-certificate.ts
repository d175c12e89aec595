import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { certificateMail } from './certificate-mail.js';
import { CertificateEnded, SameName } from './certificates.errors.js';
import { ownerOf } from './certificate-owner.js';
import { lockCertificate, replaceCertificate } from './replace-certificate.js';

/** Staff issue a certificate again under a corrected name, with their reason in the audit log; its owner is told. */
@Injectable()
export class ReissueCertificate {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly mails: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the id of the new certificate @throws DomainError `not-found`, CertificateEnded or SameName */
  async run(
    actor: Pick<Viewer, 'id' | 'name'>,
    certificateId: string,
    { name, why }: { name: string; why: string },
    now: Date,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const old = await lockCertificate(tx, certificateId, now);
      if (old.status !== 'valid') throw new CertificateEnded();
      if (name === old.name) throw new SameName();
      const id = await replaceCertificate(tx, old, name, 'staff', now);
      const entry = { actor, action: 'certificate.reissue', subject: 'certificate', reason: why };
      await this.audit.write(tx, { ...entry, subjectId: old.id, details: { replacedBy: id } });
      await this.outbox.publish(tx, {
        name: 'certificate.replaced',
        subjectId: id,
        payload: { enrolmentId: old.enrolmentId, replaces: old.id },
      });
      await this.mails.enqueue(tx, certificateMail('certificate-reissued', id, await ownerOf(tx, old.personId)));
      return id;
    });
  }
}
