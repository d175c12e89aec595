import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { openedAtByOurClock } from '../completion.rules.js';
import type { ToldVideoPosition } from './video-position.input.js';

/**
 * Remembers how far somebody watched a video. Of two windows the one in which she pressed play later counts, and of what
 * one play told the latest: neither a window left open nor a message that was long under way moves her back.
 */
@Injectable()
export class RememberVideoPosition {
  constructor(private readonly database: Database) {}

  /** @returns false when nothing moved: something newer is known, or there is no such video */
  async run(actor: { id: string }, name: string, told: ToldVideoPosition, now: Date): Promise<boolean> {
    const begunAt = openedAtByOurClock({ openedAt: told.begunAt, sentAt: told.sentAt }, now);
    // One statement is the whole transaction. When a play began is kept as it was first told: each message takes another
    // time on its way.
    const moved = await this.database.query(
      `INSERT INTO video_position AS known (person_id, media_id, seconds, play_id, told, begun_at)
       SELECT $1, m.id, $3, $4, $5, $6 FROM media m WHERE m.name = $2 AND m.kind = 'video'
       ON CONFLICT (person_id, media_id) DO UPDATE
         SET seconds = excluded.seconds, play_id = excluded.play_id, told = excluded.told,
           begun_at = CASE WHEN known.play_id = excluded.play_id THEN known.begun_at ELSE excluded.begun_at END
         WHERE CASE WHEN known.play_id = excluded.play_id THEN known.told < excluded.told ELSE known.begun_at < excluded.begun_at END
       RETURNING seconds`,
      [actor.id, name, told.seconds, told.play, told.told, begunAt],
    );
    return moved.length > 0;
  }
}
