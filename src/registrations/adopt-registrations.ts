import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';

/** Gives a person whose address is verified the registrations she made as a guest. */
@Injectable()
export class AdoptRegistrations {
  /** Registrations that belong to an account already stay where they are. */
  async run(tx: Transaction, personId: string): Promise<void> {
    await tx.query(
      `UPDATE registration r SET person_id = p.id FROM person p
       WHERE p.id = $1 AND p.email_verified_at IS NOT NULL AND r.email = p.email AND r.person_id IS NULL`,
      [personId],
    );
  }
}
