import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { toCursor, type Paged } from '../platform/http/paging.js';
import type { KeptMessage } from '../platform/mail/mail-transport.js';
import type { MailState } from '../platform/mail/mail-reasons.js';
import { notFound } from '../platform/http/input.js';
import type { Locale } from '../platform/i18n/locales.js';

/** A mail as the mailbox lists it. */
export interface MailboxEntry {
  id: string;
  kind: string;
  recipient: string;
  locale: Locale;
  state: MailState;
  reason: string | null;
  attempts: number;
  createdAt: Date;
  /** Null while it has not been written. */
  subject: string | null;
}

/** One mail with everything that was or would have been sent. */
export interface MailboxMail extends MailboxEntry {
  messageId: string;
  dueAt: Date;
  settledAt: Date | null;
  message: KeptMessage | null;
}

const COLUMNS = `id, kind, recipient::text AS recipient, locale, state, reason, attempts, created_at AS "createdAt", kept_message ->> 'subject' AS subject`;

/** Reads the mails that were kept because no mail server is configured. */
@Injectable()
export class MailboxQueries {
  constructor(private readonly database: Database) {}

  /** The newest mails, from the cursor on. */
  async list(limit: number, after: [string, string] | null): Promise<Paged<MailboxEntry>> {
    // Every mail, newest first, one more than a page holds.
    const rows = await this.database.query<MailboxEntry & { position: string }>(
      `SELECT ${COLUMNS}, created_at::text AS position FROM mail
       WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid)
       ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit + 1, after?.[0] ?? null, after?.[1] ?? null],
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? toCursor([last.position, last.id]) : null };
  }

  /** One mail. @throws DomainError `not-found` */
  async mail(id: string): Promise<MailboxMail> {
    const [row] = await this.database.query<MailboxMail & Record<string, unknown>>(
      `SELECT ${COLUMNS}, message_id AS "messageId", due_at AS "dueAt", settled_at AS "settledAt", kept_message AS message FROM mail WHERE id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row;
  }
}
