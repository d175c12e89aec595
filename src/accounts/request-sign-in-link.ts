import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { MailOutbox } from '../platform/mail/mail-outbox.js';
import type { Locale } from '../platform/i18n/locales.js';
import { LINK_MINUTES, LINKS_AN_HOUR, pathAfterSignIn } from './accounts.rules.js';

const HOUR_MILLISECONDS = 60 * 60_000;

/** Mails somebody a link that signs her in, if she has an account. */
@Injectable()
export class RequestSignInLink {
  constructor(
    private readonly database: Database,
    private readonly mails: MailOutbox,
  ) {}

  /** Tells nobody whether there is such an account, or whether it got all the links that it may get in an hour. */
  async run(input: { email: string; to?: string }, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      // The lock keeps two requests at once from both being the last one that is allowed.
      const [person] = await tx.query<{ id: string; email: string; locale: Locale }>(
        'SELECT id, email::text, locale FROM person WHERE email = $1 FOR UPDATE',
        [input.email],
      );
      if (!person) return;
      // How many links this person was mailed within the hour.
      const [recent] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM sign_in_link WHERE person_id = $1 AND created_at > $2',
        [person.id, new Date(now.getTime() - HOUR_MILLISECONDS)],
      );
      if (recent!.count >= LINKS_AN_HOUR) return;
      const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
      const [link] = await tx.query<{ id: string }>(
        'INSERT INTO sign_in_link (person_id, return_to, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [person.id, pathAfterSignIn(input.to), now, expiresAt],
      );
      await this.mails.enqueue(tx, {
        kind: 'sign-in-link',
        dedupeKey: `sign-in-link:${link!.id}`,
        recipient: person.email,
        locale: person.locale,
        subjectId: link!.id,
        expiresAt,
      });
    });
  }
}
