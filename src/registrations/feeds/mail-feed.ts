import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import type { RegistrationView } from '../registrations.views.js';

/** Two wishes for the address within this time are one, so that nobody can fill somebody else's mailbox. */
const AGAIN_MILLISECONDS = 10 * 60_000;

/**
 * Mails somebody the address of a calendar with all her sessions. It goes by mail and is shown to nobody: whoever
 * registered may have typed another's address, and all sessions of an address are its owner's affair.
 */
@Injectable()
export class MailFeed {
  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  async run({ email, locale }: Pick<RegistrationView, 'email' | 'locale'>, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [feed] = await tx.query<{ id: string }>(
        `INSERT INTO calendar_feed (email, created_at) VALUES ($1, $2)
         ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id`,
        [email, now],
      );
      await this.outbox.enqueue(tx, {
        kind: 'calendar-feed',
        dedupeKey: `calendar-feed/${feed!.id}/asked-${Math.floor(now.getTime() / AGAIN_MILLISECONDS)}`,
        recipient: email,
        locale,
        subjectId: feed!.id,
      });
    });
  }
}
