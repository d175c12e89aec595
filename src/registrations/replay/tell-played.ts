import { Injectable } from '@nestjs/common';
import { openedAtByOurClock } from '../../learning/completion.rules.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Claimant } from '../registration.rules.js';
import { CountAsWatched } from './count-as-watched.js';
import type { ToldPlayed } from './replay.input.js';
import { ENOUGH } from './replay.rules.js';
import { watching, type Watching } from './watching.js';

/**
 * Remembers how far somebody is in the recording of her session and which parts were really played. The place goes by
 * the latest play, as with the videos of lessons; the parts only ever grow, so what is told twice or late counts once.
 */
@Injectable()
export class TellPlayed {
  constructor(
    private readonly database: Database,
    private readonly counting: CountAsWatched,
  ) {}

  /** @returns whether it counts as watched by now @throws DomainError `not-found`, `not-yours`, and why she cannot watch */
  async run(claimant: Claimant, id: string, told: ToldPlayed, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const watcher = await watching(tx, claimant, id, now);
      if (told.take !== watcher.take) return isWatched(tx, id);
      const share = await this.#remember(tx, watcher, told, now);
      if (share >= ENOUGH) await this.counting.within(tx, watcher, 'played', now);
      return isWatched(tx, id);
    });
  }

  async #remember(tx: Transaction, watcher: Watching, told: ToldPlayed, now: Date): Promise<number> {
    const { registrationId, sessionId, take } = watcher;
    const begunAt = openedAtByOurClock({ openedAt: told.begunAt, sentAt: told.sentAt }, now);
    const parts = `{${told.played.map(([from, to]) => `[${from},${to})`).join(',')}}`;
    // A player knows the length better than whoever typed it.
    const length = Math.min(watcher.durationSeconds ?? Infinity, told.duration);
    // The parts first: they grow whichever window tells them. Of a video that was replaced since, nothing stays.
    const [heard] = await tx.query<{ seconds: number }>(
      `INSERT INTO replay_viewing AS known (registration_id, session_id, take, seconds, play_id, told, begun_at, played)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::nummultirange)
       ON CONFLICT (registration_id) DO UPDATE SET session_id = excluded.session_id, take = excluded.take,
         played = CASE WHEN known.take = excluded.take AND known.session_id = excluded.session_id THEN known.played + excluded.played ELSE excluded.played END,
         seconds = CASE WHEN known.take = excluded.take THEN known.seconds ELSE excluded.seconds END
       RETURNING (SELECT coalesce(sum(upper(part) - lower(part)), 0)::double precision
         FROM unnest(played * nummultirange(numrange(0, $9::numeric))) part) AS seconds`,
      [registrationId, sessionId, take, told.seconds, told.play, told.told, begunAt, parts, length],
    );
    await tx.query(
      `UPDATE replay_viewing known SET seconds = $2, play_id = $3, told = $4,
         begun_at = CASE WHEN play_id = $3 THEN begun_at ELSE $5 END
       WHERE registration_id = $1 AND CASE WHEN play_id = $3 THEN told < $4 ELSE begun_at < $5 END`,
      [registrationId, told.seconds, told.play, told.told, begunAt],
    );
    return heard!.seconds / length;
  }
}

async function isWatched(tx: Transaction, id: string): Promise<boolean> {
  // Does it count as watched, for whatever reason?
  return (await tx.query('SELECT 1 FROM replay_watched WHERE registration_id = $1', [id])).length > 0;
}
