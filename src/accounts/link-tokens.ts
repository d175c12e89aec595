import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from '../platform/crypto/tokens.js';
import { Database } from '../platform/database/database.js';

/** A mailed link that is about to be sent. */
export interface ArmedLink {
  token: string;
  name: string;
  /** True when the address of its person is confirmed already. */
  verified: boolean;
}

/** Gives mailed links their tokens. */
@Injectable()
export class LinkTokens {
  constructor(private readonly database: Database) {}

  /**
   * Makes the token of a link while its mail is written: before that there is none, and afterwards it stands only in the
   * mail. A mail that is written again carries a new token; the one before never arrived.
   * @returns null when the link was used or is too old, or its person has another address by now
   */
  async arm(linkId: string, recipient: string, now: Date): Promise<ArmedLink | null> {
    const token = newToken();
    const [person] = await this.database.query<{ name: string; verified: boolean }>(
      `UPDATE sign_in_link l SET token_hash = $2 FROM person p
       WHERE l.id = $1 AND p.id = l.person_id AND p.email = $3 AND l.used_at IS NULL AND l.expires_at > $4
       RETURNING p.name, p.email_verified_at IS NOT NULL AS verified`,
      [linkId, hashToken(token), recipient, now],
    );
    return person ? { token, ...person } : null;
  }
}
