import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { badTrack } from './media.errors.js';
import type { TrackKind } from './media.views.js';
import { parseVtt, plainVtt } from './webvtt.rules.js';

/** Which captions or chapters of which video. */
export interface TrackOf {
  name: string;
  kind: TrackKind;
  locale: Locale;
}

/** Keeps the captions or chapters of a video in one language, in place of those that were there; or takes them away. */
@Injectable()
export class SaveTrack {
  constructor(private readonly database: Database) {}

  /** @param text WebVTT; null takes it away @throws DomainError `not-found`, `bad-track` with every line that is wrong */
  async run({ name, kind, locale }: TrackOf, text: string | null, now: Date): Promise<void> {
    if (text !== null) {
      const { faults } = parseVtt(text, kind);
      if (faults.length > 0) throw badTrack(faults);
    }
    await this.database.transaction(async (tx) => {
      const id = await this.#changed(tx, name, now);
      if (text === null)
        await tx.query('DELETE FROM media_track WHERE media_id = $1 AND kind = $2 AND locale = $3', [id, kind, locale]);
      else
        await tx.query(
          `INSERT INTO media_track (media_id, kind, locale, body, updated_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (media_id, kind, locale) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`,
          [id, kind, locale, plainVtt(text), now],
        );
    });
  }

  /** What was cached for ever under the old revision is asked for no more, and pages that show the video are drawn anew. */
  async #changed(tx: Transaction, name: string, now: Date): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE media SET revision = revision + 1, updated_at = $2 WHERE name = $1 AND kind = 'video' RETURNING id`,
      [name, now],
    );
    if (!row) throw notFound();
    return row.id;
  }
}
