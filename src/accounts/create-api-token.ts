import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { hashToken, newToken } from '../platform/crypto/tokens.js';
import { AuditLog, type AuditEntry } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { apiTokenInput } from './accounts.input.js';

/** Makes a bearer token for the API. */
@Injectable()
export class CreateApiToken {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the token, which is shown this once: only its hash is stored */
  async run(
    actor: AuditEntry['actor'],
    input: z.output<typeof apiTokenInput>,
    now: Date,
  ): Promise<{ id: string; token: string }> {
    const token = newToken();
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        'INSERT INTO api_token (name, role, token_hash, created_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [input.name, input.role, hashToken(token), now],
      );
      await this.audit.write(tx, {
        actor,
        action: 'api-token.create',
        subject: 'api-token',
        subjectId: row!.id,
        details: { role: input.role },
      });
      return { id: row!.id, token };
    });
  }
}
