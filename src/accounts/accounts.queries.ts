import { Injectable } from '@nestjs/common';
import { hashToken } from '../platform/crypto/tokens.js';
import { Database } from '../platform/database/database.js';
import { asksForPassword, maskEmail } from './accounts.rules.js';

/** A mailed link that still works, as its page shows it. */
export interface LinkView {
  maskedEmail: string;
  personId: string;
  /** True when the account has a password although its address was never confirmed. */
  passwordInDoubt: boolean;
}

/** One browser in which a person is signed in. */
export interface SignInView {
  id: string;
  device: string;
  since: Date;
  lastSeen: Date;
  current: boolean;
}

/** What the account page shows of its person. */
export interface AccountView {
  email: string;
  verified: boolean;
  hasPassword: boolean;
  asksForPassword: boolean;
  signIns: SignInView[];
}

/** Reads about accounts. */
@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  /** A link that still works, or null. Reading it does not use it. */
  async openLink(token: string, now: Date): Promise<LinkView | null> {
    // Whose link this is, while it is unused and in time.
    const [row] = await this.database.query<{ person_id: string; email: string; in_doubt: boolean }>(
      `SELECT l.person_id, p.email::text, p.password_hash IS NOT NULL AND p.email_verified_at IS NULL AS in_doubt
       FROM sign_in_link l JOIN person p ON p.id = l.person_id WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2`,
      [hashToken(token), now],
    );
    return row ? { maskedEmail: maskEmail(row.email), personId: row.person_id, passwordInDoubt: row.in_doubt } : null;
  }

  /** The account of a person and the browsers in which she is signed in, the current one first. */
  async account(personId: string, signInToken: string, now: Date): Promise<AccountView> {
    // One row for each sign-in that has not run out, with the facts of its person.
    const rows = await this.database.query<{
      email: string;
      verified: boolean;
      has_password: boolean;
      id: string;
      device: string;
      created_at: Date;
      last_seen_at: Date;
      by_link: boolean;
      current: boolean;
    }>(
      `SELECT p.email::text, p.email_verified_at IS NOT NULL AS verified, p.password_hash IS NOT NULL AS has_password,
              s.id, s.device, s.created_at, s.last_seen_at, s.by_link, s.token_hash = $2 AS current
       FROM person p JOIN sign_in s ON s.person_id = p.id WHERE p.id = $1 AND s.expires_at > $3
       ORDER BY s.token_hash = $2 DESC, s.last_seen_at DESC, s.id`,
      [personId, hashToken(signInToken), now],
    );
    const own = rows[0]!;
    return {
      email: own.email,
      verified: own.verified,
      hasPassword: own.has_password,
      asksForPassword: asksForPassword(
        { hasPassword: own.has_password, byLink: own.by_link, since: own.created_at },
        now,
      ),
      signIns: rows.map((row) => ({
        id: row.id,
        device: row.device,
        since: row.created_at,
        lastSeen: row.last_seen_at,
        current: row.current,
      })),
    };
  }
}
