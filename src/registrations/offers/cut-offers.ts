import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { lockSession } from '../session-seats.js';

/** Brings offers forward that would outlast the start of their session, after that was moved. */
@Injectable()
export class CutOffers {
  /** A start that moves away leaves the deadlines as they were told. */
  async run(tx: Transaction, sessionId: string): Promise<void> {
    const { startsAt } = await lockSession(tx, sessionId);
    await tx.query(
      "UPDATE registration SET offer_expires_at = $2 WHERE session_id = $1 AND status = 'offered' AND offer_expires_at > $2",
      [sessionId, startsAt],
    );
  }
}
