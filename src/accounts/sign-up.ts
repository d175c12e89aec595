import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../platform/database/database.js';
import { MailOutbox } from '../platform/mail/mail-outbox.js';
import { EmailTaken, UnfitPassword } from './accounts.errors.js';
import type { signUpInput } from './accounts.input.js';
import { passwordFault, pathAfterSignIn, VERIFY_LINK_MINUTES } from './accounts.rules.js';
import { Passwords } from './passwords.js';
import { SignIns, type Browser } from './sign-ins.js';

/** Makes an account, signs its person in, and mails a link that confirms the address. */
@Injectable()
export class SignUp {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
    private readonly mails: MailOutbox,
  ) {}

  /**
   * @returns the token for the sign-in cookie
   * @throws UnfitPassword, EmailTaken
   */
  async run(input: z.output<typeof signUpInput>, browser: Browser, now: Date): Promise<string> {
    const fault = passwordFault(input.password, input.email);
    if (fault) throw new UnfitPassword('password', fault);
    // Hashed before the transaction: it takes tens of milliseconds and needs no connection.
    const passwordHash = await this.passwords.hash(input.password);
    return this.database.transaction(async (tx) => {
      const [person] = await tx.query<{ id: string }>(
        `INSERT INTO person (email, name, locale, time_zone, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (email) DO NOTHING RETURNING id`,
        [input.email, input.name, input.locale, input.timeZone, passwordHash, now],
      );
      // This tells that an account exists. Whoever signs up should be inside at once and not wait for a mail, and then
      // the difference cannot be hidden; the rate limits of the page keep it from being used on lists of addresses.
      if (!person) throw new EmailTaken();
      const expiresAt = new Date(now.getTime() + VERIFY_LINK_MINUTES * 60_000);
      const [link] = await tx.query<{ id: string }>(
        'INSERT INTO sign_in_link (person_id, return_to, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [person.id, pathAfterSignIn(input.to), now, expiresAt],
      );
      await this.mails.enqueue(tx, {
        kind: 'verify-email',
        dedupeKey: `verify-email:${link!.id}`,
        recipient: input.email,
        locale: input.locale,
        subjectId: link!.id,
        expiresAt,
      });
      return this.signIns.begin(tx, person.id, browser);
    });
  }
}
