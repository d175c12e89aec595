import { Injectable } from '@nestjs/common';
import { Database, sqlState } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { mediaInUse } from './media.errors.js';
import { MediaUses } from './media-uses.queries.js';

/** Deletes an image or video that nothing shows. Its files go with the next sweep. */
@Injectable()
export class DeleteMedia {
  constructor(
    private readonly database: Database,
    private readonly uses: MediaUses,
  ) {}

  /** @throws DomainError `not-found`, `media-in-use` */
  async run(name: string): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        // Is it there? Held, so that nothing begins to use it meanwhile.
        const [found] = await tx.query<{ id: string }>('SELECT id FROM media WHERE name = $1 FOR UPDATE', [name]);
        if (!found) throw notFound();
        if ((await this.uses.of(name, 'en', tx)).length > 0) throw mediaInUse();
        await tx.query('DELETE FROM media WHERE id = $1', [found.id]);
      });
    } catch (error) {
      // A foreign key knows of a use that was written down in the same moment.
      if (sqlState(error) === '23503') throw mediaInUse();
      throw error;
    }
  }
}
