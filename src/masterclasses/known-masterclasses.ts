import { Injectable } from '@nestjs/common';
import { MasterclassAddresses } from '../courses/publishing/masterclass-addresses.js';
import { Database, type Queryable } from '../platform/database/database.js';

/** Tells the checklist of lessons which masterclasses their links lead to. */
@Injectable()
export class KnownMasterclasses extends MasterclassAddresses {
  constructor(private readonly database: Database) {
    super();
  }

  async of(slugs: readonly string[], on: Queryable = this.database): Promise<Map<string, { published: boolean }>> {
    const rows = await on.query<{ slug: string; published: boolean }>(
      `SELECT slug, status = 'published' AS published FROM masterclass WHERE slug = ANY ($1)`,
      [slugs],
    );
    return new Map(rows.map(({ slug, published }) => [slug, { published }]));
  }
}
