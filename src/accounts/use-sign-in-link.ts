import { Injectable } from '@nestjs/common';
import { hashToken } from '../platform/crypto/tokens.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import { SignIns, type Browser } from './sign-ins.js';

/** What a mailed link opened: the token for the sign-in cookie, and where it leads. */
export interface OpenedLink {
  token: string;
  returnTo: string;
  /** True when a password was removed that somebody chose before the address was confirmed. */
  passwordRemoved: boolean;
}

/** Signs in whoever holds a mailed link, once; the link also proves that the address is hers. */
@Injectable()
export class UseSignInLink {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignIns,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param how.viewerId who is signed in in this browser already
   * @param how.keepPassword the person says that she chose the account's password herself
   * @returns null when the link was used, is too old, or was never ours
   */
  async run(
    token: string,
    how: { viewerId: string | null; keepPassword: boolean },
    browser: Browser,
    now: Date,
  ): Promise<OpenedLink | null> {
    return this.database.transaction(async (tx) => {
      // The update is the lock: of two tabs that press at once, one finds the link unused.
      const [link] = await tx.query<{ person_id: string; return_to: string }>(
        'UPDATE sign_in_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING person_id, return_to',
        [hashToken(token), now],
      );
      if (!link) return null;
      const passwordRemoved = await this.#verify(
        tx,
        link.person_id,
        how.keepPassword || how.viewerId === link.person_id,
        now,
      );
      const signIn = await this.signIns.begin(tx, link.person_id, browser, 'link');
      return { token: signIn, returnTo: link.return_to, passwordRemoved };
    });
  }

  /**
   * Notes that the address is confirmed. Until now anybody could have made the account with somebody else's address and
   * waited inside it: unless its owner says that she chose the password, it goes, and so do its sign-ins.
   */
  async #verify(tx: Transaction, personId: string, trusted: boolean, now: Date): Promise<boolean> {
    const [person] = await tx.query<{ password_hash: string | null }>(
      'SELECT password_hash FROM person WHERE id = $1 AND email_verified_at IS NULL FOR UPDATE',
      [personId],
    );
    if (!person) return false;
    await tx.query(
      'UPDATE person SET email_verified_at = $2, password_hash = CASE WHEN $3 THEN password_hash END WHERE id = $1',
      [personId, now, trusted],
    );
    if (!trusted) await this.signIns.endAll(tx, personId);
    await this.outbox.publish(tx, { name: 'person.verified', subjectId: personId });
    return !trusted && person.password_hash !== null;
  }
}
