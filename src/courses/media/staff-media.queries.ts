import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { fileAddress } from './media-files.js';
import { THUMBNAIL, trackAddress } from './media.queries.js';
import { altMissing, spokenAlt } from './media.rules.js';
import { MEDIA_A_PAGE, type MediaDetails, type MediaKind, type MediaRow, type TrackKind } from './media.views.js';
import { parseVtt } from './webvtt.rules.js';

interface Row extends QueryResultRow {
  id: string;
  name: string;
  kind: MediaKind;
  title: string;
  alt: Partial<Localized>;
  decorative: boolean;
  credit: string;
  licence: string;
  mime: string;
  width: number | null;
  height: number | null;
  bytes: string | null;
  duration: number | null;
  source: 'upload' | 'address';
  address: string | null;
  revision: number;
  created_at: Date;
  thumbnail: string | null;
  file: string | null;
  poster: string | null;
  total: number;
  tracks: { kind: TrackKind; locale: Locale; body: string }[];
}

const COLUMNS = `m.id, m.name, m.kind, m.title, m.alt, m.decorative, m.credit, m.licence, m.mime, m.width, m.height, m.bytes,
  m.duration_seconds AS duration, m.source, m.address, m.revision, m.created_at, ${THUMBNAIL} AS thumbnail`;

/** What the console reads of images and videos. */
@Injectable()
export class StaffMediaQueries {
  constructor(private readonly database: Database) {}

  /** One page of the list, the newest first, and how many there are in all. */
  async list(
    { q, kind, page }: { q: string; kind: MediaKind | null; page: number },
    locale: Locale,
  ): Promise<{ rows: MediaRow[]; total: number }> {
    // Which images and videos have these letters in their name, title or words, and how many are they?
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS}, count(*) OVER ()::int AS total FROM media m
       WHERE ($2::text IS NULL OR m.kind = $2) AND ($1 = '' OR strpos(lower(m.name || ' ' || m.title || ' ' || m.alt::text), lower($1)) > 0)
       ORDER BY m.created_at DESC, m.name LIMIT $3 OFFSET $4`,
      [q, kind, MEDIA_A_PAGE, (page - 1) * MEDIA_A_PAGE],
    );
    return { rows: rows.map((row) => toRow(row, locale)), total: rows[0]?.total ?? 0 };
  }

  /** Everything of one; null when there is none of that name. */
  async one(name: string, locale: Locale): Promise<MediaDetails | null> {
    // What is there of this name, with its widest file, its poster's name, its captions and chapters?
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS}, p.name AS poster,
         (SELECT f.file FROM media_file f WHERE f.media_id = m.id ORDER BY f.width DESC NULLS LAST, f.mime = 'image/webp' LIMIT 1) AS file,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'locale', t.locale, 'body', t.body) ORDER BY t.kind, t.locale), '[]') FROM media_track t WHERE t.media_id = m.id) AS tracks
       FROM media m LEFT JOIN media p ON p.id = m.poster_id WHERE m.name = $1`,
      [name],
    );
    if (!row) return null;
    const { id, alt: alts, credit, licence, mime, address, poster } = row;
    return {
      ...toRow(row, locale),
      ...{ id, alts, credit, licence, mime, address, poster },
      file: row.file && fileAddress(row.file),
      tracks: row.tracks.map(({ kind, locale: spoken, body }) => ({
        ...{ kind, locale: spoken, cues: parseVtt(body, kind).cues.length },
        address: trackAddress(name, kind, spoken, row.revision),
      })),
    };
  }

  /** The names of all images, for the choice of a poster. */
  async imageNames(): Promise<string[]> {
    // Which names are those of images?
    const rows = await this.database.query<{ name: string }>(
      `SELECT name FROM media WHERE kind = 'image' ORDER BY name`,
    );
    return rows.map(({ name }) => name);
  }
}

function toRow(row: Row, locale: Locale): MediaRow {
  const { name, kind, title, alt, decorative, width, height, source } = row;
  return {
    ...{ name, kind, title, decorative, width, height, source },
    alt: decorative ? '' : (spokenAlt(alt, locale)?.text ?? ''),
    altMissing: altMissing(alt, decorative),
    bytes: row.bytes === null ? null : Number(row.bytes),
    durationSeconds: row.duration,
    createdAt: row.created_at,
    thumbnail: row.thumbnail && fileAddress(row.thumbnail),
  };
}
