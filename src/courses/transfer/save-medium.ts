import type { Transaction } from '../../platform/database/database.js';
import { formatOfAddress } from '../media/video-address.rules.js';
import type { MediaKind } from '../media/media.views.js';
import { plainVtt } from '../media/webvtt.rules.js';
import type { BroughtMedium } from './bring-media.js';
import type { PackageMedium } from './read-media.js';
import type { MediumSettings } from './medium.input.js';
import type { TakingIn } from './take-in-course.js';

/**
 * Saves what is said of an image or video and, unless the file stays as it is, what lies behind it.
 * @param file null for a video that stands elsewhere, undefined where nothing changes of it
 * @returns its id
 */
export async function saveMedium(
  tx: Transaction,
  medium: MediumSettings & { name: string; kind: MediaKind },
  file: BroughtMedium | null | undefined,
  { personId, now }: TakingIn,
): Promise<string> {
  const { name, kind, title, alt, decorative, credit, licence, address, poster, seconds } = medium;
  const words = [name, title, alt, decorative, credit, licence, poster, seconds, now];
  if (file === undefined) {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE media SET title = $2, alt = $3, decorative = $4, credit = $5, licence = $6, updated_at = $9,
         poster_id = (SELECT id FROM media WHERE name = $7), duration_seconds = coalesce($8, duration_seconds)
       WHERE name = $1 RETURNING id`,
      words,
    );
    return row!.id;
  }
  const kept = file?.kept ?? null;
  const mime = kept?.mime ?? `video/${formatOfAddress(new URL(address!))!}`;
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO media (name, title, alt, decorative, credit, licence, poster_id, duration_seconds, created_at, updated_at,
       kind, mime, width, height, bytes, source, address, brought_as, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, (SELECT id FROM media WHERE name = $7), $8, $9, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (name) DO UPDATE SET title = excluded.title, alt = excluded.alt, decorative = excluded.decorative, credit = excluded.credit,
       licence = excluded.licence, poster_id = excluded.poster_id, duration_seconds = excluded.duration_seconds, updated_at = excluded.updated_at,
       mime = excluded.mime, width = excluded.width, height = excluded.height, bytes = excluded.bytes, source = excluded.source,
       address = excluded.address, brought_as = excluded.brought_as
     RETURNING id`,
    [
      ...words.map((value, at) => (at === 7 ? (seconds ?? kept?.seconds ?? null) : value)),
      ...[kind, mime, kept?.width ?? null, kept?.height ?? null, kept?.files.at(-1)?.bytes ?? null],
      ...[address ? 'address' : 'upload', address, kind === 'image' ? (file?.hash ?? null) : null, personId],
    ],
  );
  return row!.id;
}

/** Leaves a video with exactly these captions and chapters; under a new revision nobody gets the old ones from a cache. */
export async function saveTracks(
  tx: Transaction,
  id: string,
  tracks: PackageMedium['tracks'],
  before: readonly { kind: string; locale: string; body: string }[],
  now: Date,
): Promise<void> {
  const given = tracks.map(({ kind, locale, body }) => ({ kind, locale, body: plainVtt(body) }));
  const same = (one: { kind: string; locale: string }, other: { kind: string; locale: string }) =>
    one.kind === other.kind && one.locale === other.locale;
  const changed = given.filter((track) => before.find((one) => same(one, track))?.body !== track.body);
  const gone = before.filter((one) => !given.some((track) => same(one, track)));
  if (changed.length + gone.length === 0) return;
  await tx.query(
    `DELETE FROM media_track t USING jsonb_to_recordset($2) AS g (kind text, locale text)
     WHERE t.media_id = $1 AND t.kind = g.kind AND t.locale = g.locale`,
    [id, JSON.stringify([...gone, ...changed])],
  );
  await tx.query(
    `INSERT INTO media_track (media_id, kind, locale, body, updated_at)
     SELECT $1, g.kind, g.locale, g.body, $3 FROM jsonb_to_recordset($2) AS g (kind text, locale text, body text)`,
    [id, JSON.stringify(changed), now],
  );
  await tx.query('UPDATE media SET revision = revision + 1, updated_at = $2 WHERE id = $1', [id, now]);
}
