import sharp from 'sharp';
import { AddImage } from '../../../src/courses/media/add-image.js';
import { imageInput } from '../../../src/courses/media/media.input.js';
import { MediaQueries } from '../../../src/courses/media/media.queries.js';
import { SaveLessonText } from '../../../src/courses/save-texts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signedIn, type SignedInVisitor } from '../../support/people.js';
import { makeCourse } from '../../learning/learners.js';
import { bomb, picture } from './pictures.js';

let school: TestApp;
let editor: SignedInVisitor;
const NOW = new Date('2026-11-28T10:00:00Z');

beforeAll(async () => {
  school = await startTestApp();
  editor = await signedIn(school, 'editor');
});
afterAll(() => school.close());

const add = (content: Buffer, input: Record<string, unknown>, fileName = 'photo.jpg') =>
  school
    .get(AddImage)
    .run({ id: editor.personId }, { content, fileName }, imageInput.parse({ alt: { en: 'A cheek' }, ...input }), NOW);

const renditions = (name: string) =>
  school.database.query<{ file: string; mime: string; width: number; height: number }>(
    'SELECT f.file, f.mime, f.width, f.height FROM media m JOIN media_file f ON f.media_id = m.id WHERE m.name = $1 ORDER BY f.width, f.mime',
    [name],
  );

describe('an image that is brought', () => {
  test('is kept in sizes that are never wider than it is, turned as the camera was held, and without its metadata', async () => {
    const { name } = await add(await picture(1200, 800, { turned: true, place: true }), { name: 'turned' });
    const kept = await renditions(name);
    expect(kept.map(({ mime, width, height }) => `${mime} ${width}x${height}`)).toEqual([
      ...['image/jpeg 480x720', 'image/webp 480x720', 'image/jpeg 800x1200', 'image/webp 800x1200'],
    ]);
    for (const { file, mime, width } of kept) {
      const answer = await fetch(`${school.url}/media/${file}`);
      expect(answer.headers.get('content-type')).toBe(mime);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      const bytes = Buffer.from(await answer.arrayBuffer());
      const said = await sharp(bytes).metadata();
      expect(said).toMatchObject({ width });
      expect(said.exif ?? said.xmp ?? said.icc ?? said.orientation).toBeUndefined();
      expect(bytes.includes('Ghent')).toBe(false);
    }
  });

  test('in the colours of print becomes one in the colours of screens; what lets the page shine through still does', async () => {
    await add(await picture(600, 400, { print: true }), { name: 'print' });
    await add(await picture(600, 400, { transparent: true }), { name: 'clear' });
    const [print] = await renditions('print');
    const [clear] = await renditions('clear');
    const bytes = async (file: string) => Buffer.from(await (await fetch(`${school.url}/media/${file}`)).arrayBuffer());
    expect(await sharp(await bytes(print!.file)).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    expect(await sharp(await bytes(clear!.file)).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
  });

  test.each([
    ['not an image', async () => Buffer.from('GIF'), 'not-an-image'],
    ['an SVG', async () => Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'image-svg'],
    ['an SVG after a long comment', async () => Buffer.from(`<!--${' '.repeat(100)}--><svg/>`), 'image-svg'],
    ['30,000 dots wide', async () => picture(30_000, 4), 'image-too-large'],
    ['a bomb: few bytes, very many dots', async () => bomb(11_000, 11_000), 'image-too-large'],
    ['moving', async () => picture(40, 40, { moving: true }), 'image-animated'],
    ['cut short', async () => (await picture(400, 300)).subarray(0, 900), 'image-broken'],
    ['a PNG in name only', async () => Buffer.from('\x89PNG\r\n\x1a\nnothing more', 'latin1'), 'image-broken'],
  ])('that is %s is refused, and nothing of it stays', async (_, bytes, code) => {
    await expect(add(await bytes(), { name: 'refused' })).rejects.toMatchObject({ code });
    expect(await school.get(MediaQueries).exists(['refused'], 'image')).toEqual(new Set());
  });

  test('needs words, unless somebody decided that it is decoration', async () => {
    const bytes = await picture(60, 40);
    await expect(add(bytes, { name: 'mute', alt: { en: '  ' } })).rejects.toMatchObject({ code: 'alt-needed' });
    await add(bytes, { name: 'ornament', alt: {}, decorative: true });
    await add(bytes, { name: 'cheek', alt: { nl: 'Een wang' } });
    const missing = await school.get(MediaQueries).altsByName(['ornament', 'cheek', 'nothing']);
    expect([...missing]).toEqual([['cheek', ['en', 'fr']]]);
  });

  test('has a name of its own: taken ones are refused, and one made of a file’s name is made free', async () => {
    const bytes = await picture(60, 40);
    await add(bytes, { name: 'taken' });
    await expect(add(bytes, { name: 'taken' })).rejects.toMatchObject({ code: 'media-name-taken' });
    expect((await add(bytes, {}, 'Été à Gand.JPG')).name).toBe('ete-a-gand');
    expect((await add(bytes, {}, 'Été à Gand.JPG')).name).toBe('ete-a-gand-2');
  });
});

describe('a lesson', () => {
  test('shows an image by its name, in every language, with room kept for it; a new alt text shows at once', async () => {
    const course = await makeCourse(school, 1);
    await school.database.query('UPDATE lesson SET preview = true WHERE id = $1', [course.lessonIds[0]]);
    await add(await picture(900, 600), { name: 'lymph', alt: { en: 'Paths of lymph' }, credit: 'A. Visser' });
    const body = '::image{name=lymph caption="From the *ear* down"}\n\n::image{name=nothing}';
    const text = { locale: 'en' as const, title: 'One', summary: 'S', body };
    await school.get(SaveLessonText).run(course.lessonIds[0]!, text, NOW);
    const page = (await school.visitor().get(`/nl/courses/${course.slug}/one`)).text;
    expect(page).toMatch(/<picture><source type="image\/webp" srcset="\/media\/[0-9a-f]{64}\.webp 480w, [^"]+ 900w"/);
    expect(page).toMatch(/<img [^>]*width="900" height="600" alt="Paths of lymph" lang="en" loading="lazy"/);
    expect(page).toContain('From the *ear* down');
    expect(page).toContain('Hier hoort een afbeelding');
    await expect(school.database.query(`DELETE FROM media WHERE name = 'lymph'`)).rejects.toThrow(/lesson_media/);
  });
});

describe('the list for the editor', () => {
  test('finds by name and words, in her language, and is for editors only', async () => {
    await add(await picture(900, 600), { name: 'nasolabial', alt: { en: 'A fold', nl: 'Een plooi' } });
    const answer = await editor.get('/nl/staff/media/list.json?q=PLOOI&kind=image');
    const [found, ...others] = answer.json<{ name: string; alt: string; kind: string; thumbnail: string }[]>();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name: 'nasolabial', alt: 'Een plooi', kind: 'image' });
    expect((await school.visitor().get(found!.thumbnail)).status).toBe(200);
    expect((await editor.get('/staff/media/list.json?kind=video')).json()).toEqual([]);
    expect((await school.visitor().get('/staff/media/list.json')).status).toBe(303);
    expect((await (await signedIn(school)).get('/staff/media/list.json')).status).toBe(403);
  });
});

describe('the file of an image', () => {
  test('is sent whole or in part, and not at all to whoever has it', async () => {
    await add(await picture(60, 40), { name: 'parts' });
    const { file } = (await renditions('parts'))[0]!;
    const whole = await fetch(`${school.url}/media/${file}`);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const etag = whole.headers.get('etag')!;
    const ask = (headers: Record<string, string>) => fetch(`${school.url}/media/${file}`, { headers });
    const part = await ask({ range: 'bytes=10-19', 'if-range': etag });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
    expect((await ask({ range: 'bytes=10-19', 'if-range': '"other"' })).status).toBe(200);
    const outside = await ask({ range: `bytes=${bytes.length}-` });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    expect((await ask({ 'if-none-match': etag })).status).toBe(304);
    const head = await fetch(`${school.url}/media/${file}`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
    for (const wrong of ['..%2f..%2fmaster.key', `${'0'.repeat(64)}.svg`, `${'0'.repeat(64)}.webp`])
      expect((await fetch(`${school.url}/media/${wrong}`)).status).toBe(404);
  });
});
