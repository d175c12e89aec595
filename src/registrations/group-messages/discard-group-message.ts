import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** Throws a draft away; what was sent stays. */
@Injectable()
export class DiscardGroupMessage {
  constructor(private readonly database: Database) {}

  /** Throwing away twice is throwing away once. */
  async run(sessionId: string, id: string): Promise<void> {
    await this.database.query('DELETE FROM group_message WHERE id = $1 AND session_id = $2 AND sent_at IS NULL', [
      id,
      sessionId,
    ]);
  }
}
