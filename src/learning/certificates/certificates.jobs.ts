import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { ListensTo, type DomainEvent, type EventListener } from '../../platform/database/outbox.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { IssueCertificate } from './issue-certificate.js';

/** Looks for finished enrolments whose certificate is due. */
export const ISSUE_CERTIFICATES = defineJob('work', 'certificates.issue');

/** One that failed is tried again after this long, behind the others. */
const AGAIN_MILLISECONDS = 60_000;

/** A finished course: its certificate is due. */
@Injectable()
@ListensTo('course.finished', 'certificates.due')
export class CertificateFallsDue implements EventListener {
  constructor(
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    await tx.query(
      'INSERT INTO certificate_due (enrolment_id, due_at) SELECT id, $2 FROM enrolment WHERE id = $1 ON CONFLICT DO NOTHING',
      [subjectId, this.clock.now()],
    );
    tx.afterCommit(() => this.queues.hint(ISSUE_CERTIFICATES));
  }
}

/** Issues what is due, one certificate a transaction; the row that says so goes with it. */
@Injectable()
@HandlesJob(ISSUE_CERTIFICATES)
export class CertificateJobs implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly issue: IssueCertificate,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(stopping?: AbortSignal): Promise<void> {
    const due = { enrolmentId: null as string | null };
    do {
      due.enrolmentId = null;
      try {
        await this.database.transaction(async (tx) => {
          due.enrolmentId = await this.#claim(tx);
          if (!due.enrolmentId) return;
          await this.issue.within(tx, due.enrolmentId, this.clock.now());
          await tx.query('DELETE FROM certificate_due WHERE enrolment_id = $1', [due.enrolmentId]);
        });
      } catch (error) {
        if (!due.enrolmentId) throw error;
        this.log.error({ err: error, enrolment: due.enrolmentId }, 'a certificate was not issued; it stays due');
        const later = new Date(this.clock.now().getTime() + AGAIN_MILLISECONDS);
        await this.database.query('UPDATE certificate_due SET due_at = $2 WHERE enrolment_id = $1', [
          due.enrolmentId,
          later,
        ]);
      }
    } while (due.enrolmentId && !stopping?.aborted);
  }

  async #claim(tx: Transaction): Promise<string | null> {
    // The enrolment that has been due longest and that no other worker holds.
    const [row] = await tx.query<{ enrolment_id: string }>(
      'SELECT enrolment_id FROM certificate_due WHERE due_at <= $1 ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED',
      [this.clock.now()],
    );
    return row?.enrolment_id ?? null;
  }
}
