import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { Group } from './group-message.rules.js';
import { groupChanged, nobodyToWriteTo } from './group-messages.errors.js';
import { findRecipients, type Recipient } from './recipients.js';

/** A mail that waits longer than this is no longer about today. */
const EXPIRES_HOURS = 48;

/**
 * Sends a message to everybody who is in its groups at this moment: a row of mail for each, all in one statement, or
 * none. The mails themselves go out one by one, and each is checked again then.
 */
@Injectable()
export class SendGroupMessage {
  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sending twice is sending once.
   * @param count how many addresses the preview named
   * @returns to how many it goes
   * @throws DomainError `not-found`, `nobody-to-write-to`, `group-changed` when the group has another size by now
   */
  async run(actor: Viewer, sessionId: string, id: string, count: number, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      // What is it, and was it sent before?
      const [message] = await tx.query<{ groups: Group[]; locales: Locale[]; recipients: number | null }>(
        'SELECT groups, locales, recipients FROM group_message WHERE id = $1 AND session_id = $2 FOR UPDATE',
        [id, sessionId],
      );
      if (!message) throw notFound();
      if (message.recipients !== null) return message.recipients;
      const found = await findRecipients(tx, sessionId, message);
      const recipients = found.filter(({ refused }) => !refused);
      if (recipients.length !== count) throw groupChanged(count, recipients.length);
      if (recipients.length === 0) throw nobodyToWriteTo();
      await this.#write(tx, id, recipients, now);
      await tx.query('UPDATE group_message SET sent_at = $2, recipients = $3, left_out = $4 WHERE id = $1', [
        id,
        now,
        recipients.length,
        found.length - recipients.length,
      ]);
      const details = { message: id, people: recipients.length };
      await this.timeline.note(tx, [{ sessionId, kind: 'message', actorId: actor.id, details }], now);
      await this.audit.write(tx, {
        actor,
        action: 'session.message',
        subject: 'session',
        subjectId: sessionId,
        details: { ...details, groups: message.groups, locales: message.locales },
      });
      return recipients.length;
    });
  }

  async #write(tx: Transaction, id: string, recipients: readonly Recipient[], now: Date): Promise<void> {
    const key = ({ registrationId }: Recipient) => `message/${id}/${registrationId}`;
    const expiresAt = new Date(now.getTime() + EXPIRES_HOURS * 3_600_000);
    await this.outbox.enqueueAll(
      tx,
      recipients.map((recipient) => ({
        kind: 'group-message',
        dedupeKey: key(recipient),
        recipient: recipient.email,
        locale: recipient.locale,
        subjectId: recipient.registrationId,
        expiresAt,
      })),
    );
    await tx.query(
      'INSERT INTO group_message_mail (message_id, mail_id) SELECT $1, id FROM mail WHERE dedupe_key = ANY ($2::text[])',
      [id, recipients.map(key)],
    );
  }
}
