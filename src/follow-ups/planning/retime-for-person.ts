import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { Replanning } from './replanning.js';

/** Brings what is due for a registration in line with the language and the clock that it names now. */
@Injectable()
export class RetimeForPerson {
  constructor(private readonly replanning: Replanning) {}

  /** Hours that were reckoned on another clock are reckoned again. */
  async within(tx: Transaction, registrationId: string, now: Date): Promise<void> {
    const rows = await tx.query<{ step: string }>(
      `UPDATE mail m SET locale = r.locale, time_zone = mail_zone(r.time_zone) FROM registration r
       WHERE r.id = $1 AND m.subject_id = r.id AND m.state = 'due' AND m.step_id IS NOT NULL
         AND (m.locale, m.time_zone) IS DISTINCT FROM (r.locale, mail_zone(r.time_zone)) RETURNING m.step_id AS step`,
      [registrationId],
    );
    await this.replanning.retime(
      tx,
      rows.map(({ step }) => step),
      now,
      [registrationId],
    );
  }
}
