import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Gives somebody with an account her calendar; asking again gives the same one. */
@Injectable()
export class OpenFeed {
  constructor(private readonly database: Database) {}

  /** @returns the feed's id */
  async run(actor: Viewer, now: Date): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [feed] = await tx.query<{ id: string }>(
        `INSERT INTO calendar_feed (person_id, created_at) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET person_id = excluded.person_id RETURNING id`,
        [actor.id, now],
      );
      return feed!.id;
    });
  }
}
