import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { MEDIA_FAULTS } from '../media/media.messages.js';
import { MediaFiles } from '../media/media-files.js';
import { MediaUses } from '../media/media-uses.queries.js';
import { TRACK_KINDS, type MediaKind, type TrackKind } from '../media/media.views.js';
import { plainVtt } from '../media/webvtt.rules.js';
import type { MediaDescription } from '../publishing/media-descriptions.js';
import type { BroughtMedium } from './bring-media.js';
import { MEDIA_FAULT_WORDS as words } from './media-faults.messages.js';
import type { MediumSettings } from './medium.input.js';
import type { PackageMedium } from './read-media.js';
import type { Package } from './read-package.js';
import { saveMedium, saveTracks } from './save-medium.js';
import type { TakingIn } from './take-in-course.js';

interface KnownMedium extends MediumSettings {
  id: string;
  name: string;
  kind: MediaKind;
  /** The hashes by which its file is known. */
  hashes: string[];
  tracks: { kind: TrackKind; locale: Locale; body: string }[];
}

/** Compares the images and videos of a package with the school's, and saves the difference unless it is only looked at. */
@Injectable()
export class TakeInMedia {
  constructor(
    private readonly files: MediaFiles,
    private readonly uses: MediaUses,
  ) {}

  /**
   * Runs inside the transaction of the import, before the texts that show them.
   * @param brought the files of the package, looked at before; a name is missing where its file was at fault
   * @returns what there will be of each name once it is taken in
   */
  async run(
    tx: Transaction,
    from: Package,
    brought: ReadonlyMap<string, BroughtMedium>,
    how: TakingIn,
  ): Promise<Map<string, MediaDescription>> {
    const { media } = from;
    const coming = new Map<string, MediaDescription>();
    if (media.length === 0) return coming;
    const known = await knownMedia(tx, media, !how.dryRun);
    await checkPosters(tx, media, how);
    const changes: { medium: PackageMedium; what: string[] }[] = [];
    for (const medium of media) {
      const { file, says } = medium;
      const now = known.get(medium.name);
      if (now && now.kind !== says.kind) {
        how.faults.add(file, 1, words.otherKindHere, {}, 'kind');
        continue;
      }
      const will = settingsOf(medium);
      const what = now ? changesOf(now, will, medium, brought.get(medium.name)) : [];
      const keeps = now !== undefined && what.length > 0 && !how.choices.publish;
      const line = { file, line: null, ...(what.length > 0 && { what }) };
      if (keeps) how.lines.push({ ...line, outcome: 'kept', say: words.kept });
      else if (what.length > 0)
        how.lines.push({ ...line, outcome: 'changed', ...(await this.#seenElsewhere(tx, from, medium)) });
      else how.lines.push({ ...line, outcome: now ? 'unchanged' : 'new' });
      coming.set(medium.name, {
        kind: says.kind,
        alt: (keeps ? now : will).alt,
        decorative: (keeps ? now : will).decorative,
      });
      if (!keeps && (!now || what.length > 0)) changes.push({ medium, what });
    }
    if (how.dryRun || how.faults.any) return coming;
    // Images first: a video may show one of them before it plays.
    const order = changes.sort((a, b) => a.medium.says.kind.localeCompare(b.medium.says.kind));
    for (const { medium, what } of order)
      await this.#save(tx, medium, known.get(medium.name), what, brought.get(medium.name), how);
    return coming;
  }

  /** A changed picture changes in every text that shows it: those that the package does not bring are named. */
  async #seenElsewhere(tx: Transaction, { courses, articles }: Package, { name }: PackageMedium) {
    const own = (path: string) =>
      courses.some(({ slug }) => path.startsWith(`/courses/${slug}/`) || path.startsWith(`/staff/courses/${slug}/`)) ||
      articles.some(({ slug }) => path === `/articles/${slug}` || path.startsWith(`/staff/articles/${slug}/`));
    const paths = (await this.uses.of(name, 'en', tx)).map(({ path }) => path).filter((path) => !own(path));
    return paths.length > 0 ? { say: words.shared, values: { paths: paths.slice(0, 5).join(', ') } } : {};
  }

  async #save(
    tx: Transaction,
    medium: PackageMedium,
    now: KnownMedium | undefined,
    what: readonly string[],
    file: BroughtMedium | undefined,
    how: TakingIn,
  ): Promise<void> {
    const { name, says, tracks } = medium;
    const isNew = !now || what.includes('file') || what.includes('address');
    const id = await saveMedium(
      tx,
      { name, kind: says.kind, ...settingsOf(medium) },
      isNew ? (file ?? null) : undefined,
      how,
    );
    if (isNew) await this.files.use(tx, id, file?.kept?.files ?? []);
    if (tracks.length > 0 || now?.tracks.length) await saveTracks(tx, id, tracks, now?.tracks ?? [], how.now);
  }
}

function settingsOf({ says }: PackageMedium): MediumSettings {
  const decorative = says.kind === 'image' && says.decorative === true;
  const spoken = LOCALES.flatMap((locale) => (says.alt[locale] ? [[locale, says.alt[locale]] as const] : []));
  const { title, credit, licence } = says;
  const video = says.kind === 'video' ? says : null;
  return {
    ...{ title, decorative, credit, licence, alt: decorative ? {} : Object.fromEntries(spoken) },
    address: video?.address === undefined ? null : new URL(video.address).href,
    poster: video?.poster ?? null,
    seconds: video?.seconds ?? null,
  };
}

function changesOf(
  now: KnownMedium,
  will: MediumSettings,
  { tracks }: PackageMedium,
  file: BroughtMedium | undefined,
): string[] {
  const alts = ({ alt }: MediumSettings) => JSON.stringify(LOCALES.map((locale) => alt[locale] ?? ''));
  const spoken = (all: KnownMedium['tracks'], kind: TrackKind) =>
    JSON.stringify(LOCALES.map((locale) => bodyOf(all, kind, locale)));
  return [
    ...(file && !now.hashes.includes(file.hash) ? ['file'] : []),
    ...(now.address === will.address ? [] : ['address']),
    ...(['title', 'decorative', 'credit', 'licence', 'poster'] as const).filter((part) => now[part] !== will[part]),
    ...(alts(now) === alts(will) ? [] : ['alt']),
    ...(will.seconds === null || now.seconds === will.seconds ? [] : ['seconds']),
    ...TRACK_KINDS.filter((kind) => spoken(now.tracks, kind) !== spoken(tracks, kind)),
  ];
}

function bodyOf(tracks: KnownMedium['tracks'], kind: TrackKind, locale: Locale): string | null {
  const track = tracks.find((one) => one.kind === kind && one.locale === locale);
  return track ? plainVtt(track.body) : null;
}

/** A poster is an image of the package or of the school. */
async function checkPosters(tx: Transaction, media: readonly PackageMedium[], { faults }: TakingIn): Promise<void> {
  const images = new Set(media.filter(({ says }) => says.kind === 'image').map(({ name }) => name));
  const wanted = media.flatMap(({ says }) => (says.kind === 'video' && says.poster ? [says.poster] : []));
  const here = await tx.query<{ name: string }>(`SELECT name FROM media WHERE kind = 'image' AND name = ANY ($1)`, [
    wanted,
  ]);
  for (const { name } of here) images.add(name);
  for (const { says, file, posterLine } of media)
    if (says.kind === 'video' && says.poster && !images.has(says.poster))
      faults.add(file, posterLine, MEDIA_FAULTS.noSuchPoster, {}, 'poster');
}

async function knownMedia(
  tx: Transaction,
  media: readonly PackageMedium[],
  hold: boolean,
): Promise<Map<string, KnownMedium>> {
  // What the school has under these names, with the hashes by which the same file is known again.
  const rows = await tx.query<KnownMedium & Record<string, unknown>>(
    `SELECT m.id, m.name, m.kind, m.title, m.alt, m.decorative, m.credit, m.licence, m.address, m.duration_seconds AS seconds,
       (SELECT p.name FROM media p WHERE p.id = m.poster_id) AS poster,
       array_remove(m.brought_as || ARRAY(SELECT split_part(f.file, '.', 1) FROM media_file f
         WHERE f.media_id = m.id AND f.mime = m.mime AND f.width IS NOT DISTINCT FROM m.width), NULL) AS hashes,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'locale', t.locale, 'body', t.body)), '[]') FROM media_track t WHERE t.media_id = m.id) AS tracks
     FROM media m WHERE m.name = ANY ($1) ${hold ? 'ORDER BY m.name FOR UPDATE OF m' : ''}`,
    [media.map(({ name }) => name)],
  );
  return new Map(rows.map((row) => [row.name, row]));
}
