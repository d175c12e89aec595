import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { QueryResultRow } from 'pg';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { fileAddress, MediaFiles } from './media-files.js';
import { altMissing, spokenAlt } from './media.rules.js';
import type { ImageView, MediaChoice, MediaKind, MediaView, TrackKind, VideoView } from './media.views.js';

interface DrawnRow extends QueryResultRow {
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
  duration: number | null;
  address: string | null;
  revision: number;
  files: { file: string; mime: string; width: number; height: number }[];
  poster: string | null;
  tracks: { kind: TrackKind; locale: Locale; body: string }[];
}

const MOST_CHOICES = 60;

/** What texts and editors ask of images and videos. */
@Injectable()
export class MediaQueries {
  constructor(
    private readonly database: Database,
    private readonly files: MediaFiles,
  ) {}

  /** The images and videos of these names, ready to be drawn; a name that stands for nothing is left out. */
  async drawn(names: readonly string[], locale: Locale): Promise<Map<string, MediaView>> {
    if (names.length === 0) return new Map();
    // What is there of each name, with its files, poster, captions and chapters?
    const rows = await this.database.query<DrawnRow>(
      `SELECT m.name, m.kind, m.title, m.alt, m.decorative, m.credit, m.licence, m.mime, m.width, m.height, m.duration_seconds AS duration, m.address, m.revision,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('file', f.file, 'mime', f.mime, 'width', f.width, 'height', f.height) ORDER BY f.width), '[]') FROM media_file f WHERE f.media_id = m.id) AS files,
         (SELECT f.file FROM media_file f WHERE f.media_id = m.poster_id AND f.mime <> 'image/webp' AND f.width <= 960 ORDER BY f.width DESC LIMIT 1) AS poster,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'locale', t.locale, 'body', t.body) ORDER BY t.kind, t.locale), '[]') FROM media_track t WHERE t.media_id = m.id) AS tracks
       FROM media m WHERE m.name = ANY ($1)`,
      [names],
    );
    return new Map(rows.map((row) => [row.name, row.kind === 'image' ? toImage(row, locale) : toVideo(row, locale)]));
  }

  /** What an editor can choose from, the newest first; `q` is looked for in names, titles and words. */
  async choices(q: string, kind: MediaKind | null, locale: Locale): Promise<MediaChoice[]> {
    // Which images and videos have these letters in their name, title or words?
    const rows = await this.database.query<
      QueryResultRow & { name: string; alt: Partial<Localized>; kind: MediaKind; thumbnail: string | null }
    >(
      `SELECT m.name, m.alt, m.kind, ${THUMBNAIL} AS thumbnail FROM media m
       WHERE ($2::text IS NULL OR m.kind = $2) AND ($1 = '' OR strpos(lower(m.name || ' ' || m.title || ' ' || m.alt::text), lower($1)) > 0)
       ORDER BY m.created_at DESC, m.name LIMIT ${MOST_CHOICES}`,
      [q, kind],
    );
    return rows.map(({ name, alt, kind, thumbnail }) => ({
      name,
      alt: spokenAlt(alt, locale)?.text ?? '',
      kind,
      thumbnail: thumbnail && fileAddress(thumbnail),
    }));
  }

  /** The languages in which each of these lacks words; what needs none, or does not exist, is left out. */
  async altsByName(names: readonly string[]): Promise<Map<string, Locale[]>> {
    // What is said of each, and is it only decoration?
    const rows = await this.database.query<
      QueryResultRow & { name: string; alt: Partial<Localized>; decorative: boolean }
    >('SELECT name, alt, decorative FROM media WHERE name = ANY ($1)', [names]);
    return new Map(
      rows
        .map(({ name, alt, decorative }) => [name, altMissing(alt, decorative)] as const)
        .filter(([, missing]) => missing.length > 0),
    );
  }

  /** Which of these names stand for something of this kind. */
  async exists(names: readonly string[], kind: MediaKind): Promise<Set<string>> {
    // Which names are those of images, or of videos?
    const rows = await this.database.query<{ name: string }>(
      'SELECT name FROM media WHERE name = ANY ($1) AND kind = $2',
      [names, kind],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** The captions or chapters of a video in one language; null when there are none. */
  async track(name: string, kind: TrackKind, locale: Locale): Promise<{ body: string; revision: number } | null> {
    // What do they say, and in which revision?
    const [row] = await this.database.query<{ body: string; revision: number }>(
      `SELECT t.body, m.revision FROM media m JOIN media_track t ON t.media_id = m.id WHERE m.name = $1 AND t.kind = $2 AND t.locale = $3`,
      [name, kind, locale],
    );
    return row ?? null;
  }

  /** What lies behind a name: of an image its widest form that any program reads. Null for a video that stands elsewhere. */
  async contents(name: string): Promise<{ file: string; mime: string; bytes: number; read: () => Readable } | null> {
    // Which file is the widest, and not one that old programs do not know?
    const [row] = await this.database.query<{ file: string; mime: string; bytes: string }>(
      `SELECT f.file, f.mime, f.bytes FROM media m JOIN media_file f ON f.media_id = m.id
       WHERE m.name = $1 ORDER BY f.width DESC NULLS LAST, f.mime = 'image/webp' LIMIT 1`,
      [name],
    );
    if (!row) return null;
    return { file: row.file, mime: row.mime, bytes: Number(row.bytes), read: () => this.files.area.read(row.file) };
  }
}

/** The ids of the images and videos of these names; a name that stands for nothing is left out. */
export async function mediaIdsByName(within: Queryable, names: readonly string[]): Promise<Map<string, string>> {
  // Which rows have these names?
  const rows = await within.query<{ id: string; name: string }>('SELECT id, name FROM media WHERE name = ANY ($1)', [
    names,
  ]);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The smallest form of an image or of a video's poster. */
export const THUMBNAIL = `(SELECT f.file FROM media_file f WHERE f.media_id = coalesce(m.poster_id, CASE WHEN m.kind = 'image' THEN m.id END) ORDER BY f.width, f.mime DESC LIMIT 1)`;

function toImage(row: DrawnRow, locale: Locale): ImageView {
  const { name, decorative, credit, licence } = row;
  const renditions = row.files.map(({ file, ...rest }) => ({ ...rest, address: fileAddress(file) }));
  const alt = decorative ? null : spokenAlt(row.alt, locale);
  return { kind: 'image', name, alt, decorative, width: row.width!, height: row.height!, renditions, credit, licence };
}

function toVideo(row: DrawnRow, locale: Locale): VideoView {
  const { name, title, mime, width, height, credit, licence } = row;
  return {
    ...{ kind: 'video', name, title, mime, width, height, credit, licence },
    alt: spokenAlt(row.alt, locale),
    address: row.address ?? fileAddress(row.files[0]!.file),
    elsewhere: row.address !== null,
    durationSeconds: row.duration,
    poster: row.poster && fileAddress(row.poster),
    tracks: row.tracks.map(({ kind, locale: spoken, body }) => ({
      ...{ kind, locale: spoken, body },
      address: trackAddress(name, kind, spoken, row.revision),
    })),
  };
}

/** The address of captions or chapters; the revision in it changes with them. */
export function trackAddress(name: string, kind: TrackKind, locale: Locale, revision: number): string {
  return `/media/tracks/${name}/${kind}.${locale}.${revision}.vtt`;
}
