import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { MediaFiles } from '../media/media-files.js';
import type { MediaKind, TrackKind } from '../media/media.views.js';
import type { MediumSettings } from './medium.input.js';
import { contentOf, descriptionOf, trackFileOf } from './medium-names.rules.js';
import { mediumYaml, type PackageFile } from './package-files.rules.js';

interface MediumRow extends MediumSettings, Record<string, unknown> {
  name: string;
  kind: MediaKind;
  file: string | null;
  tracks: { kind: TrackKind; locale: Locale; body: string }[];
}

/** Reads images and videos as the files of a package, in an order that never changes. */
@Injectable()
export class PackageMediaQueries {
  constructor(
    private readonly media: MediaFiles,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * The files of these images and videos, and of the images that stand before the videos. An image travels in its widest
   * form that every program reads: its original is kept nowhere.
   */
  async *files(on: Queryable, names: ReadonlySet<string>): AsyncGenerator<PackageFile> {
    if (names.size === 0) return;
    // What is said of these and of their posters, with the file that holds each.
    const rows = await on.query<MediumRow>(
      `SELECT m.name, m.kind, m.title, m.alt, m.decorative, m.credit, m.licence, m.address, m.duration_seconds AS seconds,
         (SELECT p.name FROM media p WHERE p.id = m.poster_id) AS poster,
         (SELECT f.file FROM media_file f WHERE f.media_id = m.id ORDER BY f.width DESC NULLS LAST, f.mime = 'image/webp' LIMIT 1) AS file,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'locale', t.locale, 'body', t.body)), '[]') FROM media_track t WHERE t.media_id = m.id) AS tracks
       FROM media m WHERE m.name = ANY ($1) OR m.id IN (SELECT v.poster_id FROM media v WHERE v.name = ANY ($1))`,
      [[...names]],
    );
    for (const row of rows.sort((a, b) => (a.name < b.name ? -1 : 1))) yield* this.#filesOf(row);
  }

  async *#filesOf({ name, kind, file, tracks, ...says }: MediumRow): AsyncGenerator<PackageFile> {
    yield { name: descriptionOf(name), bytes: Buffer.from(mediumYaml(kind, says)) };
    const size = file && (await this.media.area.size(file));
    if (file && size) yield { name: contentOf(name, file), size, open: () => this.media.area.read(file) };
    // The texts shall not be lost with it; whoever brings the package in is told what is missing.
    else if (file) this.log.warn({ media: name, file }, 'a file that a course shows is missing from the storage');
    const order = ({ kind, locale }: MediumRow['tracks'][number]) => `${kind} ${LOCALES.indexOf(locale)}`;
    for (const { kind: track, locale, body } of tracks.sort((a, b) => (order(a) < order(b) ? -1 : 1)))
      yield { name: trackFileOf(name, track, locale), bytes: Buffer.from(body) };
  }
}
