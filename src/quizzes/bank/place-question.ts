import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { categoriesIn, pathKey, type CategoryPath } from './categories.js';
import { tidyTags } from './save-question.js';

/** Gives a question its tags and its category; what it asks stays as it is. */
@Injectable()
export class PlaceQuestion {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found` */
  async run(id: string, place: { tags: readonly string[]; category: CategoryPath }, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const categories = await categoriesIn(tx, place.category.length > 0 ? [place.category] : []);
      const rows = await tx.query(
        'UPDATE question SET tags = $2, category_id = $3, updated_at = $4 WHERE id = $1 RETURNING id',
        [id, tidyTags(place.tags), categories.get(pathKey(place.category)) ?? null, now],
      );
      if (rows.length === 0) throw notFound();
    });
  }
}
