import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../clock.js';
import type { Transaction } from '../database/database.js';
import type { Locale } from '../i18n/locales.js';
import { defineJob } from '../queue/job.js';
import { JobQueues } from '../queue/job-queues.js';

/** Looks for mail that is due. */
export const SEND_MAIL = defineJob('mail', 'mail.send');

/** A mail to be sent. */
export interface NewMail {
  kind: string;
  /** Two mails with the same key are one: the second is not written. */
  dedupeKey: string;
  recipient: string;
  locale: Locale;
  subjectId: string;
  /** After this moment it would only confuse, and is skipped. */
  expiresAt?: Date;
}

/** Writes mail as rows; the sender reads them. */
@Injectable()
export class MailOutbox {
  readonly #domain: string;

  constructor(
    private readonly clock: Clock,
    private readonly queues: JobQueues,
    @Inject(CONFIG) config: Config,
  ) {
    this.#domain = new URL(config.publicUrl).hostname;
  }

  /** Writes the mail in the transaction of what it tells about. @returns false when that mail was written before */
  async enqueue(tx: Transaction, mail: NewMail): Promise<boolean> {
    return (await this.enqueueAll(tx, [mail])) === 1;
  }

  /** Writes all of these in one statement. @returns how many were not written before */
  async enqueueAll(tx: Transaction, mails: readonly NewMail[]): Promise<number> {
    if (mails.length === 0) return 0;
    const rows = await tx.prepared(
      'enqueue-mail',
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, expires_at, created_at, message_id)
       SELECT m.dedupe_key, m.kind, m.recipient, m.locale, m.subject_id, CASE WHEN m.subject_id = $3::uuid THEN $4::timestamptz ELSE $2 END, m.expires_at, $2, m.message_id
       FROM jsonb_to_recordset($1::jsonb) AS m (dedupe_key text, kind text, recipient citext, locale text, subject_id uuid, expires_at timestamptz, message_id text)
       ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
      [
        JSON.stringify(
          mails.map(({ dedupeKey, kind, recipient, locale, subjectId, expiresAt }) => ({
            dedupe_key: dedupeKey,
            kind,
            recipient,
            locale,
            subject_id: subjectId,
            expires_at: expiresAt ?? null,
            message_id: `<${randomUUID()}@${this.#domain}>`,
          })),
        ),
        this.clock.now(),
        tx.heldMail?.subjectId ?? null,
        tx.heldMail?.until ?? null,
      ],
    );
    tx.afterCommit(() => this.queues.hint(SEND_MAIL));
    return rows.length;
  }
}
