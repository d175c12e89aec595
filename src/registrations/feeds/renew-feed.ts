import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';

/** Gives a calendar another address; the old one opens nothing from then on. */
@Injectable()
export class RenewFeed {
  constructor(private readonly database: Database) {}

  /** @returns the feed's new id @throws DomainError `not-found` when this is no longer its address */
  async run(id: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [feed] = await tx.query<{ id: string }>(
        'UPDATE calendar_feed SET id = gen_random_uuid() WHERE id = $1 RETURNING id',
        [id],
      );
      if (!feed) throw notFound();
      return feed.id;
    });
  }
}
