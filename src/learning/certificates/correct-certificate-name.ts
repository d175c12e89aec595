import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { isSamePersonsName } from './certificate.rules.js';
import { AnotherPersonsName, CertificateEnded, NameNoLongerCorrectable, SameName } from './certificates.errors.js';
import { lockCertificate, replaceCertificate } from './replace-certificate.js';

/** Corrects the name on one's own certificate, once: a new one replaces it, and the old page says so. */
@Injectable()
export class CorrectCertificateName {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the id of the new certificate @throws DomainError `not-found`, CertificateEnded, NameNoLongerCorrectable, SameName or AnotherPersonsName */
  async run(actor: Pick<Viewer, 'id'>, certificateId: string, { name }: { name: string }, now: Date): Promise<string> {
    return this.database.transaction(async (tx) => {
      const old = await lockCertificate(tx, certificateId, now);
      if (old.personId !== actor.id) throw notFound();
      if (old.status !== 'valid') throw new CertificateEnded();
      if (!old.correctable) throw new NameNoLongerCorrectable();
      if (name === old.name) throw new SameName();
      if (!isSamePersonsName(old.name, name)) throw new AnotherPersonsName();
      const id = await replaceCertificate(tx, old, name, 'herself', now);
      await this.outbox.publish(tx, {
        name: 'certificate.replaced',
        subjectId: id,
        payload: { enrolmentId: old.enrolmentId, replaces: old.id },
      });
      return id;
    });
  }
}
