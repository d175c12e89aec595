import { Injectable } from '@nestjs/common';
import { IssuerKeys } from '../../../platform/crypto/issuer-keys.js';
import { AuditLog } from '../../../platform/database/audit-log.js';
import type { Viewer } from '../../../platform/http/viewer.js';

/** The school signs with a new key from now on; what earlier keys signed still verifies. */
@Injectable()
export class RotateIssuerKey {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the id of the key that signs from now on */
  async run(actor: { id: Viewer['id'] | null; name: string }): Promise<string> {
    return this.keys.rotate((tx, subjectId) =>
      this.audit.write(tx, { actor, action: 'issuer-key.rotate', subject: 'issuer key', subjectId }),
    );
  }
}
