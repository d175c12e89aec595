import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { TrackKind, VideoView } from '../../courses/media/media.views.js';
import { parseVtt } from '../../courses/media/webvtt.rules.js';
import { SESSION_COLUMNS, toSessionView, type SessionRow } from '../../masterclasses/masterclasses.queries.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { RegistrationLinks } from '../registration-links.js';
import type { RegistrationView } from '../registrations.views.js';
import { CAN_WATCH } from './can-watch.sql.js';
import { replayState, type Watchable } from './replay.rules.js';
import type { OwnReplay, ReplayFacts, ReplayInList } from './replay.views.js';

interface Row extends QueryResultRow, Watchable {
  file: string | null;
  address: string | null;
  mime: string;
  width: number | null;
  height: number | null;
  bytes: string | null;
  duration: number | null;
  take: number;
  revision: number;
  published_at: Date | null;
  tracks: { kind: TrackKind; locale: Locale; body: string }[];
}

/** What may be read of recordings. */
@Injectable()
export class ReplayQueries {
  constructor(
    private readonly database: Database,
    private readonly links: RegistrationLinks,
  ) {}

  /** What staff see of the recording of a session; null when there is none. */
  async ofSession(sessionId: string): Promise<ReplayFacts | null> {
    const row = await this.#row(sessionId);
    if (!row) return null;
    // How many of those who were registered have watched it?
    const [{ watched } = { watched: 0 }] = await this.database.query<{ watched: number }>(
      `SELECT count(*)::int AS watched FROM replay_watched w JOIN registration r ON r.id = w.registration_id WHERE r.session_id = $1`,
      [sessionId],
    );
    const { status, audience, closesAt, address, mime, width, height, take } = row;
    return {
      ...{ status, audience, closesAt, address, mime, width, height, take, watched },
      bytes: row.bytes === null ? null : Number(row.bytes),
      durationSeconds: row.duration,
      publishedAt: row.published_at,
      tracks: row.tracks.map(({ kind, locale, body }) => ({ kind, locale, cues: parseVtt(body, kind).cues.length })),
    };
  }

  /** The video of a session's recording as staff see it before anybody else; null when there is none. */
  async preview(sessionId: string, title: string): Promise<VideoView | null> {
    const row = await this.#row(sessionId);
    return row && toVideo(row, title, `/staff/sessions/${sessionId}/replay`);
  }

  /** What a registration opens of the recording of its session. */
  async ofRegistration(registration: RegistrationView, token: string, now: Date): Promise<OwnReplay> {
    const { id, session, status } = registration;
    const row = await this.#row(session.id);
    const state = replayState(status, session, row, now);
    // Has she watched it?
    const [watched] = await this.database.query<{ at: Date }>(
      'SELECT watched_at AS at FROM replay_watched WHERE registration_id = $1',
      [id],
    );
    return {
      state,
      closesAt: row?.closesAt ?? null,
      watchedAt: watched?.at ?? null,
      take: row?.take ?? 1,
      video: row && state === 'open' ? toVideo(row, session.title, `/registrations/${token}/replay`) : null,
    };
  }

  /** The registration by which somebody who is signed in may ask for the recording: a live one before one that ended. */
  async registrationOf(person: Viewer, sessionId: string): Promise<string | null> {
    // Which registration for this session is hers, in the account or as a guest?
    const [row] = await this.database.query<{ id: string }>(
      `SELECT r.id FROM registration r WHERE r.session_id = $1
         AND (r.person_id = $2 OR r.person_id IS NULL AND r.email = (SELECT email FROM person WHERE id = $2 AND email_verified_at IS NOT NULL))
       ORDER BY r.status = 'cancelled', r.created_at DESC LIMIT 1`,
      [sessionId, person.id],
    );
    return row?.id ?? null;
  }

  /** The recordings that somebody can watch now, the latest session first. */
  async openTo(person: Viewer, locale: Locale, now: Date): Promise<ReplayInList[]> {
    // At which sessions with a recording was she registered, and has she watched it?
    const rows = await this.database.query<
      SessionRow & { registration_id: string; replay_until: Date | null; watched_at: Date | null }
    >(
      `SELECT ${SESSION_COLUMNS}, r.id AS registration_id, y.closes_at AS replay_until, w.watched_at
       FROM registration r JOIN session_replay y ON y.session_id = r.session_id JOIN session s ON s.id = r.session_id
         JOIN masterclass m ON m.id = s.masterclass_id LEFT JOIN replay_watched w ON w.registration_id = r.id
       WHERE (r.person_id = $2 OR r.person_id IS NULL AND r.email = (SELECT email FROM person WHERE id = $2 AND email_verified_at IS NOT NULL))
         AND s.status <> 'cancelled' AND ${CAN_WATCH} ORDER BY s.starts_at DESC, r.id LIMIT 50`,
      [now, person.id],
    );
    return rows.map((row) => ({
      id: row.registration_id,
      token: this.links.token(row.registration_id),
      closesAt: row.replay_until,
      watchedAt: row.watched_at,
      session: toSessionView(row, locale),
    }));
  }

  /** The file of a recording; null where it stands on another host. */
  async file(sessionId: string): Promise<{ file: string; mime: string } | null> {
    // Which file is it?
    const [row] = await this.database.query<{ file: string; mime: string }>(
      'SELECT file, mime FROM session_replay WHERE session_id = $1 AND file IS NOT NULL',
      [sessionId],
    );
    return row ?? null;
  }

  /** Its captions or chapters in one language. */
  async track(sessionId: string, kind: TrackKind, locale: Locale): Promise<string | null> {
    // What do they say?
    const [row] = await this.database.query<{ body: string }>(
      'SELECT body FROM session_replay_track WHERE session_id = $1 AND kind = $2 AND locale = $3',
      [sessionId, kind, locale],
    );
    return row?.body ?? null;
  }

  /** Where somebody was, in seconds; 0 for what she has not begun, and for another take than she saw. */
  async position(registrationId: string): Promise<number> {
    // How far is she in the video as it is now?
    const [row] = await this.database.query<{ seconds: number }>(
      `SELECT v.seconds FROM replay_viewing v JOIN session_replay y ON y.session_id = v.session_id AND y.take = v.take WHERE v.registration_id = $1`,
      [registrationId],
    );
    return row?.seconds ?? 0;
  }

  async #row(sessionId: string): Promise<Row | null> {
    // What is the recording of this session, with its captions and chapters?
    const [row] = await this.database.query<Row>(
      `SELECT y.status, y.audience, y.closes_at AS "closesAt", y.file, y.address, y.mime, y.width, y.height, y.bytes,
         y.duration_seconds AS duration, y.take, y.revision, y.published_at,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'locale', t.locale, 'body', t.body) ORDER BY t.kind, t.locale), '[]')
            FROM session_replay_track t WHERE t.session_id = y.session_id) AS tracks
       FROM session_replay y WHERE y.session_id = $1`,
      [sessionId],
    );
    return row ?? null;
  }
}

/** @param base the address below which its file and tracks are asked for */
function toVideo(row: Row, title: string, base: string): VideoView {
  const { address, mime, width, height, duration, take, revision } = row;
  return {
    ...{ kind: 'video', name: 'replay', title, alt: null, mime, width, height, poster: null, credit: '', licence: '' },
    // The number tells one take from the next to a browser that has begun to read.
    address: address ?? `${base}/video?take=${take}`,
    elsewhere: address !== null,
    durationSeconds: duration,
    tracks: row.tracks.map(({ kind, locale, body }) => ({
      ...{ kind, locale, body },
      address: `${base}/tracks/${kind}.${locale}.vtt?revision=${revision}`,
    })),
  };
}
