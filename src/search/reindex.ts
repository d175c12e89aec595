import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { IndexStale } from './index-stale.js';
import { SearchSources } from './search-source.js';

/** Makes the whole of search anew from what is published. Nothing but time is lost by it, and readers go on searching. */
@Injectable()
export class Reindex {
  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
    private readonly index: IndexStale,
  ) {}

  /** @returns how many documents there are now */
  async run(now: Date): Promise<number> {
    for (const source of this.sources.all()) {
      const ids = await source.subjects();
      await this.database.query(
        'INSERT INTO search_stale (kind, subject_id) SELECT $1, id FROM unnest($2::uuid[]) AS id',
        [source.kind, ids],
      );
    }
    // What search still knows and nobody else does; and words that may have gone with it.
    await this.database.query(
      'INSERT INTO search_stale (kind, subject_id) SELECT DISTINCT kind, subject_id FROM search_document',
    );
    await this.database.query('DELETE FROM search_word');
    await this.index.run(now);
    const [row] = await this.database.query<{ count: number }>('SELECT count(*)::int AS count FROM search_document');
    return row!.count;
  }
}
