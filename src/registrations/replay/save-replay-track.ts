import { Injectable } from '@nestjs/common';
import { badTrack } from '../../courses/media/media.errors.js';
import type { TrackKind } from '../../courses/media/media.views.js';
import { parseVtt, plainVtt } from '../../courses/media/webvtt.rules.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** Keeps the captions or chapters of a recording in one language, in place of those that were there; or takes them away. */
@Injectable()
export class SaveReplayTrack {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
  ) {}

  /** @param text WebVTT; null takes it away @throws DomainError `not-found`, `bad-track` with every line that is wrong */
  async run(
    actor: Viewer,
    { sessionId, kind, locale }: { sessionId: string; kind: TrackKind; locale: Locale },
    text: string | null,
    now: Date,
  ): Promise<void> {
    if (text !== null) {
      const { faults } = parseVtt(text, kind);
      if (faults.length > 0) throw badTrack(faults);
    }
    await this.database.transaction(async (tx) => {
      const [replay] = await tx.query(
        'UPDATE session_replay SET revision = revision + 1, updated_at = $2 WHERE session_id = $1 RETURNING session_id',
        [sessionId, now],
      );
      if (!replay) throw notFound();
      if (text === null)
        await tx.query('DELETE FROM session_replay_track WHERE session_id = $1 AND kind = $2 AND locale = $3', [
          sessionId,
          kind,
          locale,
        ]);
      else
        await tx.query(
          `INSERT INTO session_replay_track (session_id, kind, locale, body, updated_at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (session_id, kind, locale) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`,
          [sessionId, kind, locale, plainVtt(text), now],
        );
      await this.timeline.note(tx, [{ sessionId, kind: 'replay-changed', actorId: actor.id }], now);
    });
  }
}
