import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** Ends a calendar; stopping twice is stopping once. */
@Injectable()
export class StopFeed {
  constructor(private readonly database: Database) {}

  async run(id: string): Promise<void> {
    await this.database.transaction((tx) => tx.query('DELETE FROM calendar_feed WHERE id = $1', [id]));
  }
}
