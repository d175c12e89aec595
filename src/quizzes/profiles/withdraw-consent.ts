import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Takes consent back: every answer and result goes, and the key with them. What a backup still holds of them is noise. */
@Injectable()
export class WithdrawConsent {
  constructor(private readonly database: Database) {}

  /** Taking it back twice is taking it back once. */
  async run(actor: Pick<Viewer, 'id'>, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('UPDATE profile_consent SET withdrawn_at = $2 WHERE person_id = $1 AND withdrawn_at IS NULL', [
        actor.id,
        now,
      ]);
      await tx.query('DELETE FROM person_key WHERE person_id = $1', [actor.id]);
      await tx.query(
        `DELETE FROM attempt a USING quiz q WHERE a.person_id = $1 AND q.id = a.quiz_id AND q.kind = 'profile'`,
        [actor.id],
      );
    });
  }
}
