import { Injectable } from '@nestjs/common';
import { hashToken } from '../platform/crypto/tokens.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { UnfitPassword, WrongPassword } from './accounts.errors.js';
import { asksForPassword, passwordFault } from './accounts.rules.js';
import { Passwords } from './passwords.js';
import { SignIns } from './sign-ins.js';

interface Standing extends Record<string, unknown> {
  password_hash: string | null;
  by_link: boolean;
  created_at: Date;
}

/** Gives a person a new password and ends her sign-ins elsewhere. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
  ) {}

  /**
   * @param signInToken the sign-in of the browser that asks; it stays
   * @throws WrongPassword unless the current one is right or a mailed link was used just now; UnfitPassword
   */
  async run(
    actor: Pick<Viewer, 'id' | 'email'>,
    signInToken: string,
    input: { currentPassword: string; newPassword: string },
    now: Date,
  ): Promise<void> {
    const fault = passwordFault(input.newPassword, actor.email);
    if (fault) throw new UnfitPassword('newPassword', fault);
    // The person's password and how this browser came in.
    const [standing] = await this.database.query<Standing>(
      'SELECT p.password_hash, s.by_link, s.created_at FROM person p JOIN sign_in s ON s.person_id = p.id WHERE p.id = $1 AND s.token_hash = $2',
      [actor.id, hashToken(signInToken)],
    );
    if (!standing) throw new WrongPassword();
    const asked = asksForPassword(
      { hasPassword: standing.password_hash !== null, byLink: standing.by_link, since: standing.created_at },
      now,
    );
    if (asked && !(await this.passwords.matches(standing.password_hash, input.currentPassword)))
      throw new WrongPassword();
    const passwordHash = await this.passwords.hash(input.newPassword);
    await this.database.transaction(async (tx) => {
      // Nobody may have changed it meanwhile: the one that was checked is the one that is replaced.
      const changed = await tx.query(
        'UPDATE person SET password_hash = $2 WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $3 RETURNING id',
        [actor.id, passwordHash, standing.password_hash],
      );
      if (changed.length === 0) throw new WrongPassword();
      await this.signIns.endAll(tx, actor.id, signInToken);
    });
  }
}
