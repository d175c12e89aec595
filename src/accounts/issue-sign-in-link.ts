import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from '../platform/crypto/tokens.js';
import { AuditLog, type AuditEntry } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { UnknownPerson } from './accounts.errors.js';
import { LINK_MINUTES, pathAfterSignIn } from './accounts.rules.js';

/** Makes a link that signs somebody in without mailing it: for the command line and the demo people. */
@Injectable()
export class IssueSignInLink {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the token; the link is `/sign-in/link/<token>` and works once
   * @throws UnknownPerson
   */
  async run(actor: AuditEntry['actor'], input: { email: string; to?: string }, now: Date): Promise<string> {
    const token = newToken();
    await this.database.transaction(async (tx) => {
      const [link] = await tx.query<{ person_id: string }>(
        `INSERT INTO sign_in_link (person_id, token_hash, return_to, created_at, expires_at)
         SELECT id, $2, $3, $4, $5 FROM person WHERE email = $1 RETURNING person_id`,
        [
          input.email,
          hashToken(token),
          pathAfterSignIn(input.to),
          now,
          new Date(now.getTime() + LINK_MINUTES * 60_000),
        ],
      );
      if (!link) throw new UnknownPerson();
      await this.audit.write(tx, { actor, action: 'sign-in-link.issue', subject: 'person', subjectId: link.person_id });
    });
    return token;
  }
}
