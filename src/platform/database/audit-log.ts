import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Transaction } from './database.js';

/** What a member of staff, or the command line, did to somebody's data. */
export interface AuditEntry {
  actor: { id: string | null; name: string };
  action: string;
  subject: string;
  subjectId: string;
  reason?: string;
  /** Facts about the change; ids and states, no personal data. */
  details?: Record<string, unknown>;
}

/** The append-only record of what staff did. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /** Writes the entry in the transaction of the act itself: neither stands without the other. */
  async write(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.query(
      'INSERT INTO audit_entry (actor_id, actor_name, action, subject, subject_id, reason, details, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        entry.actor.id,
        entry.actor.name,
        entry.action,
        entry.subject,
        entry.subjectId,
        entry.reason ?? null,
        entry.details ?? {},
        this.clock.now(),
      ],
    );
  }
}
