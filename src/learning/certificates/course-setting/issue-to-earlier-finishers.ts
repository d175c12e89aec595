import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/database/audit-log.js';
import { Database } from '../../../platform/database/database.js';
import type { Viewer } from '../../../platform/http/viewer.js';

/** Makes the certificates due of those who finished a course while it gave none; the job then issues them. */
@Injectable()
export class IssueToEarlierFinishers {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many are due now that were not before */
  async run(actor: Pick<Viewer, 'id' | 'name'>, courseId: string, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      // Who finished this course and has never had a certificate?
      const due = await tx.query(
        `INSERT INTO certificate_due (enrolment_id, due_at) SELECT e.id, $2 FROM enrolment e JOIN course c ON c.id = e.course_id AND c.certificates
         WHERE e.course_id = $1 AND e.finished_at IS NOT NULL AND NOT EXISTS (SELECT FROM certificate k WHERE k.enrolment_id = e.id)
         ON CONFLICT DO NOTHING RETURNING enrolment_id`,
        [courseId, now],
      );
      const entry = { actor, action: 'course.certificates-issue', subject: 'course', subjectId: courseId };
      if (due.length > 0) await this.audit.write(tx, { ...entry, details: { due: due.length } });
      return due.length;
    });
  }
}
