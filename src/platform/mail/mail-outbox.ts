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
    const now = this.clock.now();
    const rows = await tx.query(
      `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, due_at, expires_at, created_at, message_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8) ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
      [
        mail.dedupeKey,
        mail.kind,
        mail.recipient,
        mail.locale,
        mail.subjectId,
        now,
        mail.expiresAt ?? null,
        `<${randomUUID()}@${this.#domain}>`,
      ],
    );
    tx.afterCommit(() => this.queues.hint(SEND_MAIL));
    return rows.length === 1;
  }
}
