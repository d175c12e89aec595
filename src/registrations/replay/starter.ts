import { readFile } from 'node:fs/promises';
import { seeVideo } from '../../courses/media/see-video.js';
import { TRACK_KINDS } from '../../courses/media/media.views.js';
import { instantInDays } from '../../masterclasses/session.rules.js';
import type { Database, Transaction } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import type { ReplayFiles } from './replay-files.js';

const LEARNER = 'demo.learner@skin-school.example';
const TITLE = {
  en: 'Demo: a session with a replay',
  nl: 'Demo: een sessie met opname',
  fr: 'Démo : une séance avec rediffusion',
};
const MOST_BYTES = 1024 * 1024;
const fileOf = (name: string) => readFile(new URL(`./starter/${name}`, import.meta.url));

/** Fills in a session that the demo learner could not come to, and its recording; what is there already stays as it is. */
export async function seedDemoReplay(database: Database, files: ReplayFiles, now: Date): Promise<void> {
  const content = await fileOf('replay.webm');
  const video = await seeVideo(files.area, { content, fileName: 'replay.webm' }, MOST_BYTES);
  const [kept] = video.files;
  await database.transaction(async (tx) => {
    const session = await givenSession(tx, now);
    if (session === null) return;
    await files.use(tx, kept!.file);
    await tx.query(
      `INSERT INTO session_replay (session_id, status, audience, file, mime, width, height, bytes, duration_seconds, published_at, created_at, updated_at)
       VALUES ($1, 'published', 'places', $2, $3, $4, $5, $6, $7, $8, $8, $8)`,
      [session, kept!.file, video.mime, video.width, video.height, kept!.bytes, video.durationSeconds, now],
    );
    for (const kind of TRACK_KINDS)
      for (const locale of LOCALES)
        await tx.query(
          'INSERT INTO session_replay_track (session_id, kind, locale, body, updated_at) VALUES ($1, $2, $3, $4, $5)',
          [session, kind, locale, (await fileOf(`${kind}.${locale}.vtt`)).toString('utf8'), now],
        );
  });
}

/** The session with the learner's place in it; null where there is one already, or nothing to make it of. */
async function givenSession(tx: Transaction, now: Date): Promise<string | null> {
  const startsAt = instantInDays(now, -6, '19:30', 'Europe/Brussels');
  const [session] = await tx.query<{ id: string }>(
    `INSERT INTO session (masterclass_id, status, title, language, starts_at, time_zone, duration_minutes, capacity, waiting_list, taken, next_arrival, finished_at, created_at, updated_at)
     SELECT m.id, 'finished', $1, 'en', $2, 'Europe/Brussels', 75, 24, true, 1, 2, $3, $3, $3 FROM masterclass m, person p
     WHERE p.email = $4 AND NOT EXISTS (SELECT FROM session s WHERE s.status = 'finished') ORDER BY m.created_at, m.slug LIMIT 1 RETURNING id`,
    [TITLE, startsAt, now, LEARNER],
  );
  if (!session) return null;
  await tx.query(
    `INSERT INTO registration (session_id, person_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at, attendance)
     SELECT $1, p.id, p.email, p.name, p.locale, 'Europe/Brussels', 'confirmed', 1, 'demo', $2, $2, 'no-show' FROM person p WHERE p.email = $3`,
    [session.id, now, LEARNER],
  );
  return session.id;
}
