import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import type { Transaction } from '../platform/database/database.js';

/** Gives a person whose address is verified the registrations she made as a guest. */
@Injectable()
export class AdoptRegistrations {
  constructor(private readonly timeline: SessionTimeline) {}

  /** Registrations that belong to an account already stay where they are. */
  async run(tx: Transaction, personId: string, now: Date): Promise<void> {
    // The sessions before their registrations, like everybody: the timeline leans on their rows.
    await tx.query(
      `SELECT s.id FROM session s WHERE s.id IN (
         SELECT r.session_id FROM registration r JOIN person p ON p.email = r.email WHERE p.id = $1 AND r.person_id IS NULL
       ) ORDER BY s.id FOR KEY SHARE`,
      [personId],
    );
    const adopted = await tx.query<{ id: string; session_id: string }>(
      `UPDATE registration r SET person_id = p.id FROM person p
       WHERE p.id = $1 AND p.email_verified_at IS NOT NULL AND r.email = p.email AND r.person_id IS NULL RETURNING r.id, r.session_id`,
      [personId],
    );
    await this.timeline.note(
      tx,
      adopted.map(({ id, session_id }) => ({ sessionId: session_id, kind: 'adopted', registrationId: id })),
      now,
    );
  }
}
