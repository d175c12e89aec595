import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { posterOf } from './add-video.js';
import { altNeeded } from './media.errors.js';
import type { MediaChange } from './media.input.js';

/** Changes what is said of an image or video; its name stays. */
@Injectable()
export class ChangeMedia {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found`, `alt-needed`, `no-such-poster` */
  async run(name: string, input: MediaChange, now: Date): Promise<void> {
    const alt = Object.fromEntries(Object.entries(input.alt).filter(([, words]) => words));
    await this.database.transaction(async (tx) => {
      // What kind of thing has this name? Held, so that two editors take turns.
      const [found] = await tx.query<{ kind: string }>('SELECT kind FROM media WHERE name = $1 FOR UPDATE', [name]);
      if (!found) throw notFound();
      const video = found.kind === 'video';
      const decorative = !video && input.decorative;
      if (!decorative && Object.keys(alt).length === 0) throw altNeeded();
      await tx.query(
        `UPDATE media SET title = $2, alt = $3, decorative = $4, credit = $5, licence = $6, poster_id = $7,
           duration_seconds = CASE WHEN $8 THEN $9 ELSE duration_seconds END, updated_at = $10 WHERE name = $1`,
        [
          ...[name, input.title, decorative ? {} : alt, decorative, input.credit, input.licence],
          ...[video ? await posterOf(tx, input.poster) : null, video, input.duration, now],
        ],
      );
    });
  }
}
