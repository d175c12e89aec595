import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { AuditLog, type AuditEntry } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { staffInput } from './accounts.input.js';
import { SignIns } from './sign-ins.js';

/** Gives somebody a role, with a new account where there is none yet. */
@Injectable()
export class CreateStaff {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly signIns: SignIns,
  ) {}

  /** A new account has no password: its person signs in by a mailed link. @returns whether the account is new */
  async run(
    actor: AuditEntry['actor'],
    input: z.output<typeof staffInput>,
    now: Date,
  ): Promise<{ id: string; created: boolean }> {
    return this.database.transaction(async (tx) => {
      const name = input.name ?? input.email.split('@')[0]!;
      // Adds the role and drops a password that was chosen before the address was confirmed: it may be a stranger's.
      const [person] = await tx.query<{ id: string; created: boolean; unconfirmed: boolean }>(
        `INSERT INTO person AS p (email, name, locale, roles, created_at)
         VALUES ($1, $2, $3, ARRAY(SELECT DISTINCT unnest(ARRAY['learner', $4::text])), $5)
         ON CONFLICT (email) DO UPDATE SET
           roles = ARRAY(SELECT DISTINCT unnest(p.roles || $4::text)),
           password_hash = CASE WHEN p.email_verified_at IS NOT NULL THEN p.password_hash END
         RETURNING id, xmax = 0 AS created, email_verified_at IS NULL AS unconfirmed`,
        [input.email, name, input.locale, input.role, now],
      );
      const { id, created, unconfirmed } = person!;
      if (!created && unconfirmed) await this.signIns.endAll(tx, id);
      await this.audit.write(tx, {
        actor,
        action: 'role.grant',
        subject: 'person',
        subjectId: id,
        details: { role: input.role, created },
      });
      return { id, created };
    });
  }
}
