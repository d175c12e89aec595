import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { AuditLog } from '../database/audit-log.js';
import { Database } from '../database/database.js';
import { idParam, notFound } from '../http/input.js';
import type { Viewer } from '../http/viewer.js';
import { JobQueues } from '../queue/job-queues.js';
import { addressSuppressed, mailExpired, mailUnwanted, mayHaveArrived, notFailed } from './mail.errors.js';
import { SEND_MAIL } from './mail-outbox.js';
import { refusal, WITH_ADDRESS } from './mail-nevers.js';
import type { MailTopic } from './mail-topics.js';

/** Puts a mail that has failed back into the line. */
@Injectable()
export class RetryMail {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  /**
   * @param mayArriveTwice the word of whoever asks, needed for bulk mail that the server may have taken
   * @throws DomainError `not-found`, `mail-not-failed`, `address-suppressed`, `mail-unwanted`, `mail-expired`, `mail-may-have-arrived`
   */
  async run(actor: Viewer, mailId: string, { mayArriveTwice = false } = {}): Promise<void> {
    const id = idParam(mailId);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      // Locked, so that two who ask at once put it back once.
      await tx.query('SELECT 1 FROM mail WHERE id = $1 FOR UPDATE', [id]);
      // What became of the mail, and is there a reason never to send it?
      const [mail] = await tx.query<{
        state: string;
        reason: string;
        kind: string;
        topic: MailTopic;
        refusal: string | null;
      }>(
        `SELECT m.state, m.reason, m.kind, m.topic, ${refusal('$2')} AS refusal FROM mail m ${WITH_ADDRESS} WHERE m.id = $1`,
        [id, now],
      );
      if (!mail) throw notFound();
      if (mail.state !== 'failed') throw notFailed();
      if (mail.refusal?.startsWith('suppressed')) throw addressSuppressed();
      if (mail.refusal === 'expired') throw mailExpired();
      if (mail.refusal) throw mailUnwanted();
      if (mail.reason === 'ambiguous' && mail.topic !== 'service' && !mayArriveTwice) throw mayHaveArrived();
      await tx.query(
        `UPDATE mail SET state = 'due', reason = NULL, attempts = 0, due_at = $2, settled_at = NULL, claim = NULL, claimed_at = NULL, held_for = NULL
         WHERE id = $1`,
        [id, now],
      );
      const details = { kind: mail.kind, was: mail.reason, mayArriveTwice };
      await this.audit.write(tx, { actor, action: 'mail.retry', subject: 'mail', subjectId: id, details });
      tx.afterCommit(() => this.queues.hint(SEND_MAIL));
    });
  }
}
