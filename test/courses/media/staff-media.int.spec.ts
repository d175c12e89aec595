import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { AddImage } from '../../../src/courses/media/add-image.js';
import { AddVideo } from '../../../src/courses/media/add-video.js';
import { imageInput, videoInput } from '../../../src/courses/media/media.input.js';
import { SweepMediaFiles } from '../../../src/courses/media/sweep-media-files.js';
import { SaveLessonText } from '../../../src/courses/save-texts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn, type SignedInVisitor } from '../../support/people.js';
import { until } from '../../support/until.js';
import type { Answer } from '../../support/visitor.js';
import { makeCourse } from '../../learning/learners.js';
import { picture } from './pictures.js';
import { clip, mp4 } from './videos.js';

let school: TestApp;
let editor: SignedInVisitor;
const NOW = new Date('2026-11-28T10:00:00Z');
const VTT = 'WEBVTT\n\n00:00.000 --> 00:04.000\nSkin is <b>alive</b>.\n\n00:04.000 --> 00:09.000\nIt renews itself.\n';
const CHAPTERS = 'WEBVTT\n\n00:00.000 --> 00:10.000\nBeginning\n\n00:10.000 --> 00:30.000\nMiddle\n';

beforeAll(async () => {
  school = await startTestApp();
  editor = await signedIn(school, 'editor');
});
afterAll(() => school.close());

type Sent = Record<string, string | { name: string; bytes: Buffer }>;

/** Sends a form as a browser does, files and all. */
async function send(path: string, fields: Sent): Promise<Answer> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields))
    if (typeof value === 'string') body.append(field, value);
    else body.append(field, new Blob([new Uint8Array(value.bytes)]), value.name);
  const answer = await fetch(school.url + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      cookie: [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: school.url,
      'sec-fetch-site': 'same-origin',
    },
  });
  const text = await answer.text();
  const location = answer.headers.get('location');
  return { status: answer.status, headers: answer.headers, text, location, json: <T>() => JSON.parse(text) as T };
}

const addImage = async (name: string, alt: Record<string, string> = { en: 'A cheek' }) =>
  school
    .get(AddImage)
    .run(null, { content: await picture(500, 300), fileName: 'x.jpg' }, imageInput.parse({ name, alt }), NOW);
const addVideo = (name: string, content: Buffer = clip, alt: Record<string, string> = { en: 'How skin renews' }) =>
  school.get(AddVideo).run(null, { content, fileName: 'x' }, videoInput.parse({ name, alt }), NOW);
const rowOf = async (name: string) =>
  (await school.database.query<Record<string, unknown>>('SELECT * FROM media WHERE name = $1', [name]))[0];
const filesOf = async (name: string) =>
  (
    await school.database.query<{ file: string }>(
      'SELECT f.file FROM media m JOIN media_file f ON f.media_id = m.id WHERE m.name = $1',
      [name],
    )
  ).map(({ file }) => file);
/** Words without tags. */
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('several images sent at once', () => {
  test('are added each by itself: the good ones stand, each other says at its row what is wrong, and what was typed stays', async () => {
    const answer = await send('/nl/staff/media/add/images', {
      'file-0': { name: 'good.jpg', bytes: await picture(300, 200) },
      'alt-0': 'Een wang',
      'file-1': { name: 'evil.png', bytes: Buffer.from('<svg xmlns="x" onload="alert(1)"/>') },
      'alt-1': 'Een tekening <b>',
      'file-4': { name: 'mute.jpg', bytes: await picture(300, 200) },
    });
    expect(answer.status).toBe(422);
    const said = words(answer.text);
    expect(said).toContain('Toegevoegd als good.');
    expect(said).toContain('evil.png: SVG-tekeningen kunnen script bevatten');
    expect(said).toContain('mute.jpg: Zeg wat erop te zien is');
    expect(answer.text).toContain('value="Een tekening &lt;b>"');
    expect(await rowOf('good')).toMatchObject({ alt: { nl: 'Een wang' }, width: 300 });
    expect(await rowOf('mute')).toBeUndefined();
    const page = words((await editor.get('/nl/staff/media')).text);
    expect(page).toContain('ontbreekt: en fr');
  });

  test('lead to the list, or to the one that was sent; nothing sent says so', async () => {
    const bytes = await picture(300, 200);
    const one = await send('/staff/media/add/images', { 'file-0': { name: 'a.jpg', bytes }, 'alt-0': 'A' });
    expect(one.location).toBe('/staff/media/a');
    const two = await send('/staff/media/add/images', {
      'file-0': { name: 'b.jpg', bytes },
      'alt-0': 'B',
      'file-1': { name: 'c.jpg', bytes },
      'decorative-1': 'on',
    });
    expect(two.location).toBe('/staff/media');
    expect((await send('/staff/media/add/images', { 'alt-0': '' })).status).toBe(422);
  });

  test('are for editors only', async () => {
    const learner = await signedIn(school);
    for (const path of ['/staff/media', '/staff/media/add/images', '/staff/media/add/video'])
      expect((await learner.get(path)).status).toBe(403);
    expect((await learner.post('/staff/media/good/delete')).status).toBe(403);
  });
});

describe('a video', () => {
  test('is kept with what its file says of itself, and is sent in parts', async () => {
    const answer = await send('/staff/media/add/video', {
      file: { name: 'Renewal.mp4', bytes: mp4() },
      alt: 'How skin renews',
    });
    expect(answer.location).toBe('/staff/media/renewal');
    expect(await rowOf('renewal')).toMatchObject({
      mime: 'video/mp4',
      duration_seconds: 12.5,
      width: 640,
      height: 360,
    });
    const [file] = await filesOf('renewal');
    const part = await fetch(`${school.url}/media/${file}`, { headers: { range: 'bytes=4-7' } });
    expect([part.status, part.headers.get('content-type'), await part.text()]).toEqual([206, 'video/mp4', 'ftyp']);
  });

  test.each([
    ['that is none', { file: { name: 'a.mp4', bytes: Buffer.from('<html>') } }, 'MP4 and WebM will do'],
    ['that is too large', { file: { name: 'a.mp4', bytes: Buffer.alloc(5_300_000) } }, 'larger than 5 MB'],
    ['of nothing', {}, 'Choose a file'],
    ['on a host of one’s own', { address: 'https://192.168.1.4/a.mp4' }, 'name a public host'],
    ['with a password', { address: 'https://me:secret@films.example.org/a.mp4' }, 'without a user name'],
    [
      'with a poster that is not there',
      { file: { name: 'a', bytes: clip }, poster: 'nothing' },
      'no image of that name',
    ],
    ['of a length that is none', { file: { name: 'a', bytes: clip }, duration: 'long' }, 'such as 4:05'],
  ])('%s is refused at its field', async (_, fields, sentence) => {
    const answer = await send('/staff/media/add/video', { alt: 'About', name: 'refused', ...(fields as Sent) });
    expect(answer.status).toBe(422);
    expect(words(answer.text)).toContain(sentence);
    expect(await rowOf('refused')).toBeUndefined();
  });

  test('on another host is played from that host and from no other, until it stands there no more', async () => {
    const policy = async () => (await school.visitor().get('/courses')).headers.get('content-security-policy')!;
    expect(await policy()).toContain("media-src 'self';");
    await send('/staff/media/add/video', { address: 'https://films.example.org/a/b.mp4', alt: 'x', name: 'far' });
    await until('a policy with the host', async () =>
      (await policy()).includes("media-src 'self' https://films.example.org;"),
    );
    const page = (await editor.get('/staff/media/far')).text;
    expect(page).toMatch(/<video controls [^>]*preload="none"/);
    await editor.post('/staff/media/far/delete');
    await until('a policy without the host', async () => (await policy()).includes("media-src 'self';"));
  });

  test('has captions and chapters, which a lesson shows in the reader’s language or says that it does not', async () => {
    await addVideo('film');
    for (const [track, text] of [
      ['captions', VTT],
      ['chapters', CHAPTERS],
    ] as const) {
      const answer = await send('/staff/media/film/tracks', {
        track,
        locale: 'en',
        file: { name: 'a.vtt', bytes: Buffer.from(text) },
      });
      expect(answer.location).toBe('/staff/media/film');
    }
    const course = await makeCourse(school, 1);
    await school.database.query('UPDATE lesson SET preview = true WHERE id = $1', [course.lessonIds[0]]);
    const text = { locale: 'en' as const, title: 'One', summary: 'S', body: '::video{name=film}' };
    await school.get(SaveLessonText).run(course.lessonIds[0]!, text, NOW);
    const page = (await school.visitor().get(`/fr/courses/${course.slug}/one`)).text;
    const said = words(page);
    expect(said).toContain('Il n’y a pas encore de sous-titres en français ; voici le texte en anglais.');
    expect(said).toContain('0:04 It renews itself.');
    expect(said).toContain('Chapitres 0:00 Beginning 0:10 Middle');
    expect(page).not.toMatch(/autoplay/i);
    const address = /<track kind="captions" src="([^"]+)" srclang="en"/.exec(page)![1]!;
    const track = await school.visitor().get(address);
    expect(track.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect(track.headers.get('cache-control')).toContain('immutable');
    expect(track.text).toBe(VTT);
    await send('/staff/media/film/tracks', { track: 'captions', locale: 'en', remove: 'on' });
    expect((await school.visitor().get(address)).status).toBe(404);
  });

  test('takes captions with faults of none, and says every line', async () => {
    await addVideo('faulty');
    const answer = await send('/staff/media/faulty/tracks', {
      track: 'captions',
      locale: 'en',
      text: 'WEBVTT\n\n00:01,000 --> 00:02,000\na\n\n00:09.000 --> 00:02.000\nb',
    });
    expect(answer.status).toBe(422);
    expect(words(answer.text)).toMatch(/Line 3: .*SRT file\? Line 6: it ends before it begins/);
    expect(answer.text).toContain('00:09.000 --> 00:02.000');
    expect(
      (
        await school.database.query(
          `SELECT 1 FROM media_track t JOIN media m ON m.id = t.media_id WHERE m.name = 'faulty'`,
        )
      ).length,
    ).toBe(0);
  });
});

describe('an image', () => {
  test('gets other words, and another file under the same name; every text shows the new one', async () => {
    await addImage('changing');
    const before = await filesOf('changing');
    const saved = await editor.post('/staff/media/changing', { 'alt-en': 'Two', 'alt-nl': 'Twee', 'alt-fr': '' });
    expect(saved.location).toBe('/staff/media/changing');
    expect(await rowOf('changing')).toMatchObject({ alt: { en: 'Two', nl: 'Twee' } });
    expect((await editor.post('/staff/media/changing', { 'alt-en': '' })).status).toBe(422);
    await editor.post('/staff/media/changing', { 'alt-en': 'gone', decorative: 'on' });
    expect(await rowOf('changing')).toMatchObject({ alt: {}, decorative: true });
    const bytes = await picture(700, 300);
    expect((await send('/staff/media/changing/file', { file: { name: 'n.jpg', bytes } })).status).toBe(303);
    expect(await rowOf('changing')).toMatchObject({ width: 700, name: 'changing' });
    const wrong = await send('/staff/media/changing/file', { file: { name: 'n.jpg', bytes: clip } });
    expect(wrong.status).toBe(422);
    const after = await filesOf('changing');
    expect(after.filter((file) => before.includes(file))).toEqual([]);
    expect(after).toHaveLength(4);
  });

  test('is deleted only when nothing shows it: no text, no draft, no video', async () => {
    await addImage('used');
    await addVideo('with-poster');
    await editor.post('/staff/media/with-poster', { 'alt-en': 'x', poster: 'used' });
    const course = await makeCourse(school, 1);
    const lesson = course.lessonIds[0]!;
    const text = { locale: 'en' as const, title: 'One', summary: 'S', body: '::image{name=used}' };
    await school.get(SaveLessonText).run(lesson, text, NOW);
    const draft = (body: string) =>
      school.database.query(
        `INSERT INTO lesson_draft (lesson_id, locale, title, summary, body, base_revision, saved_at) VALUES ($1, 'nl', 'Concept', 'S', $2, 0, now())
         ON CONFLICT (lesson_id, locale) DO UPDATE SET body = excluded.body`,
        [lesson, body],
      );
    await draft('::image{name="used" caption="x"}');
    const page = words((await editor.get('/staff/media/used')).text);
    for (const use of ['One lesson, en', 'Concept draft of a lesson, nl', 'with-poster image before a video'])
      expect(page).toContain(use);
    const refused = () => editor.post('/staff/media/used/delete');
    expect((await refused()).status).toBe(409);
    await draft('Only the word used.');
    expect((await refused()).status).toBe(409);
    await school.get(SaveLessonText).run(lesson, { ...text, body: 'x' }, NOW);
    expect((await refused()).status).toBe(409);
    await editor.post('/staff/media/with-poster', { 'alt-en': 'x', poster: '' });
    expect((await refused()).location).toBe('/staff/media');
    expect(await rowOf('used')).toBeUndefined();
  });
});

describe('the sweep', () => {
  test('removes what nothing uses once it is a day old, and nothing else', async () => {
    await addImage('stays');
    await addImage('goes', { en: 'x' });
    // Both have the same dots, so they share their files; what only the deleted one had is what may go.
    await addVideo('lone', mp4(77_000));
    const [lone] = await filesOf('lone');
    const shared = await filesOf('goes');
    await editor.post('/staff/media/goes/delete');
    await editor.post('/staff/media/lone/delete');
    const folder = join(school.config.dataDir, 'uploads', 'media');
    const there = async (file: string) =>
      stat(join(folder, file.slice(0, 2), file)).then(
        () => true,
        () => false,
      );
    const sweep = school.get(SweepMediaFiles);
    await sweep.handle();
    expect(await there(lone!)).toBe(true);
    const old = new Date(Date.now() - 3 * 86_400_000);
    for (const part of await readdir(folder))
      for (const file of await readdir(join(folder, part))) await utimes(join(folder, part, file), old, old);
    await sweep.handle();
    expect(await there(lone!)).toBe(false);
    expect(await Promise.all(shared.map(there))).toEqual([true, true, true, true]);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  test('that is faster than the writing down is noticed, and nobody is told that it was added', async () => {
    await expect(
      school.database.transaction(async (tx) => {
        const { MediaFiles } = await import('../../../src/courses/media/media-files.js');
        const gone = { file: `${'0'.repeat(64)}.webp`, mime: 'image/webp', width: 1, height: 1, bytes: 1 };
        await school.get(MediaFiles).use(tx, '00000000-0000-4000-8000-000000000000', [gone]);
      }),
    ).rejects.toMatchObject({ code: 'try-again' });
  });
});
