import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/database/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/http/input.js';
import type { Viewer } from '../../../platform/http/viewer.js';

/** Decides whether a course gives certificates. Those that were issued stay. */
@Injectable()
export class SetCourseCertificates {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` */
  async run(actor: Pick<Viewer, 'id' | 'name'>, courseId: string, certificates: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const changed = await tx.query('UPDATE course SET certificates = $2 WHERE id = $1 RETURNING id', [
        courseId,
        certificates,
      ]);
      if (changed.length === 0) throw notFound();
      const action = certificates ? 'course.certificates-on' : 'course.certificates-off';
      await this.audit.write(tx, { actor, action, subject: 'course', subjectId: courseId });
    });
  }
}
