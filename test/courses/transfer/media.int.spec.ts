import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ExportCourse } from '../../../src/courses/transfer/export-course.js';
import { ImportPackage } from '../../../src/courses/transfer/import-package.js';
import { translator } from '../../../src/platform/i18n/messages.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { picture } from '../media/pictures.js';
import { clip, mp4 } from '../media/videos.js';
import { smallCourse, withZip, zipOf, type Files } from './packages.js';

let first: TestApp;
let second: TestApp;
const NOW = new Date('2026-11-28T10:00:00Z');
const COMMAND_LINE = { id: null, name: 'command line' };
const DRY = { publish: true, withdrawMissing: false, replaceDrafts: false, dryRun: true };
const PUBLISH = { ...DRY, dryRun: false };
const t = translator('en');

beforeAll(async () => {
  [first, second] = await Promise.all([startTestApp(), startTestApp()]);
});
afterAll(() => Promise.all([first.close(), second.close()]));

const take = async (school: TestApp, files: Files | Buffer, how = PUBLISH) =>
  (await withZip(Buffer.isBuffer(files) ? files : await zipOf(files), (from) =>
    school.get(ImportPackage).run(COMMAND_LINE, from, how, NOW),
  ))!;

async function exported(school: TestApp, slug: string): Promise<Buffer> {
  const file = await school.get(ExportCourse).run(slug);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** What is refused, with file and line, as sentences. */
const refusals = ({ lines }: Awaited<ReturnType<typeof take>>) =>
  lines
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ file, line, at, say, values }) => [`${file}:${line ?? ''}`, at, t(say!, values)].filter(Boolean).join(' '));

const outcomes = ({ lines }: Awaited<ReturnType<typeof take>>) =>
  lines
    .filter(({ file }) => file.startsWith('media/'))
    .map(({ file, outcome, what }) => [outcome, file, what?.join(' ')].filter(Boolean).join(' '));

const kept = async (school: TestApp) =>
  (await readdir(join(school.config.dataDir, 'uploads/media'), { recursive: true })).filter((name) =>
    /\.\w+$/.test(name),
  );

/** A photograph of nothing, whose dots no drawing leaves as they are. */
function noisy(width: number, height: number) {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0, seed = 7; at < data.length; at++)
    data[at] = (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) >> 16;
  return sharp(data, { raw: { width, height, channels: 3 } }).blur(1.2);
}

const CAPTIONS = (words: string) => `WEBVTT\n\n00:01.000 --> 00:04.000\n${words}\n`;

/** A course whose first lesson shows two images and two videos. */
async function withMedia(slug: string, width = 200): Promise<Files> {
  const files = smallCourse(slug);
  for (const locale of ['en', 'nl', 'fr'])
    files[`alpha.${locale}.md`] =
      `---\ntitle: Alpha ${locale}\nsummary: About alpha ${locale}.\n---\nOn ${locale}.\n\n::image{name=${slug}-roller}\n\n::image{name=${slug}-mark}\n\n::video{name=${slug}-clip}\n\n::video{name=${slug}-afar}\n`;
  const alt = 'alt: { en: A roller, nl: Een roller, fr: Un rouleau }';
  return {
    ...files,
    [`media/${slug}-roller.yaml`]: `kind: image\n${alt}\ncredit: A. Visser\nlicence: CC BY 4.0\n`,
    [`media/${slug}-roller.JPG`]: await noisy(width, 200)
      .withExif({ IFD0: { ImageDescription: 'Taken in Ghent' } })
      .jpeg()
      .toBuffer(),
    [`media/${slug}-mark.yaml`]: 'kind: image\ndecorative: true\n',
    [`media/${slug}-mark.png`]: await picture(300, 200, { transparent: true }),
    [`media/${slug}-poster.yaml`]: 'kind: image\ndecorative: true\n',
    [`media/${slug}-poster.webp`]: await noisy(160, 90).webp().toBuffer(),
    [`media/${slug}-clip.yaml`]: `kind: video\ntitle: "Renewal: a clip"\n${alt}\nposter: ${slug}-poster\n`,
    [`media/${slug}-clip.webm`]: clip,
    [`media/${slug}-clip.captions.en.vtt`]: CAPTIONS('Skin renews itself.'),
    [`media/${slug}-clip.captions.nl.vtt`]: CAPTIONS('De huid vernieuwt zich.').replaceAll('\n', '\r\n'),
    [`media/${slug}-clip.chapters.en.vtt`]: CAPTIONS('Beginning'),
    [`media/${slug}-afar.yaml`]: `kind: video\n${alt}\naddress: https://films.example.org/a.mp4\nseconds: 61.5\n`,
  };
}

describe('a course with images and videos', () => {
  it('travels to an empty school and shows them there; what that school exports is the same to the last byte', async () => {
    const given = await withMedia('travels', 2000);
    expect(refusals(await take(first, given))).toEqual([]);
    expect((await take(first, given)).counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
    const out = await exported(first, 'travels');
    expect(out.includes('Ghent')).toBe(false);
    for (const publish of [true, false])
      expect((await take(first, out, { ...PUBLISH, publish })).counts).toMatchObject({ new: 0, changed: 0, kept: 0 });

    expect(refusals(await take(second, out))).toEqual([]);
    const page = (await second.visitor().get('/nl/courses/travels/alpha')).text;
    expect(page).toMatch(/<img [^>]*width="1920" height="192" alt="Een roller"/);
    expect(page).toContain('A. Visser, CC BY 4.0');
    expect(page).toMatch(/<video [^>]*poster="\/media\/[0-9a-f]{64}\.jpg"[^>]*aria-label="Een roller"/);
    expect(page).toContain('https://films.example.org/a.mp4');
    expect(page).toContain('De huid vernieuwt zich.');
    const [, track] = /<track kind="captions" src="([^"]+)" srclang="nl"/.exec(page)!;
    expect((await second.visitor().get(track!)).text).toBe(CAPTIONS('De huid vernieuwt zich.'));
    expect((await exported(second, 'travels')).equals(out)).toBe(true);

    const [image] = await second.database.query<{ file: string }>(
      `SELECT f.file FROM media m JOIN media_file f ON f.media_id = m.id AND f.width = m.width AND f.mime = m.mime WHERE m.name = 'travels-roller'`,
    );
    const bytes = Buffer.from(await (await fetch(`${second.url}/media/${image!.file}`)).arrayBuffer());
    // The control: drawn once more it would have been another file.
    expect(await sharp(bytes).jpeg({ quality: 82, progressive: true }).toBuffer()).not.toEqual(bytes);
  });

  it('is nothing new when only its words come again, and each change is told by its name', async () => {
    const given = await withMedia('changes');
    await take(first, given);
    const [name, clipName] = ['media/changes-roller.yaml', 'media/changes-clip.yaml'];
    const will: Files = {
      ...given,
      [name]: 'kind: image\ntitle: New\nalt: { en: One, nl: Twee, fr: Trois }\n',
      'media/changes-roller.JPG': await picture(500, 300),
      'media/changes-clip.captions.nl.vtt': CAPTIONS('Anders.'),
    };
    delete will['media/changes-clip.chapters.en.vtt'];
    const drafts = await take(first, will, { ...PUBLISH, publish: false });
    expect(outcomes(drafts).filter((line) => !line.startsWith('unchanged'))).toEqual([
      `kept ${clipName} captions chapters`,
      `kept ${name} file title credit licence alt`,
    ]);
    expect(outcomes(await take(first, given)).filter((line) => !line.startsWith('unchanged'))).toEqual([]);
    const other = smallCourse('beside');
    other['beta.en.md'] = '---\ntitle: x\nsummary: y\n---\n::image{name=changes-roller}\n';
    expect(refusals(await take(first, other))).toEqual([]);
    const report = await take(first, will);
    expect(outcomes(report)).toEqual(expect.arrayContaining([`changed ${name} file title credit licence alt`]));
    expect(report.lines.find(({ file }) => file === name)).toMatchObject({ values: { paths: '/courses/beside/beta' } });
    const page = (await first.visitor().get('/courses/changes/alpha')).text;
    expect(page).toMatch(/width="500" height="300" alt="One"/);
    expect(page).not.toContain('Beginning');
  });

  it('stores a file once, whatever it is called, and draws it only once', async () => {
    await take(first, await withMedia('once'));
    const before = await kept(first);
    const files = smallCourse('once-more');
    const [row] = await first.database.query<{ file: string }>(
      `SELECT f.file FROM media m JOIN media_file f ON f.media_id = m.id AND f.width = m.width AND f.mime = m.mime WHERE m.name = 'once-roller'`,
    );
    const bytes = Buffer.from(await (await fetch(`${first.url}/media/${row!.file}`)).arrayBuffer());
    await take(first, {
      ...files,
      'media/same.yaml': 'kind: image\nalt: { en: x, nl: x, fr: x }\n',
      'media/same.jpg': bytes,
      'media/same-clip.yaml': 'kind: video\nalt: { en: x, nl: x, fr: x }\n',
      'media/same-clip.webm': clip,
    });
    expect(await kept(first)).toEqual(before);
    const shared = await first.database.query(
      `SELECT f.file FROM media_file f JOIN media m ON m.id = f.media_id WHERE m.name IN ('same', 'once-roller') GROUP BY f.file HAVING count(*) <> 2`,
    );
    expect(shared).toEqual([]);
  });

  it('keeps no foreign byte: what only looks like a drawing of ours is drawn anew', async () => {
    const ours = await noisy(400, 300).jpeg({ quality: 82, progressive: true }).toBuffer();
    const words = Buffer.from('<script>alert(1)</script>');
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words]);
    const spoilt: Record<string, Buffer> = {
      'tail.jpg': Buffer.concat([ours, words]),
      'comment.jpg': Buffer.concat([ours.subarray(0, 2), comment, ours.subarray(2)]),
      'finer.jpg': await noisy(400, 300).jpeg({ quality: 95, progressive: true }).toBuffer(),
      'plain.jpg': await noisy(400, 300).jpeg({ quality: 82 }).toBuffer(),
      'ours.jpg': ours,
    };
    const media = Object.entries(spoilt).flatMap(([name, bytes]) => [
      [`media/${name}`, bytes],
      [`media/${name.replace('.jpg', '.yaml')}`, 'kind: image\nalt: { en: x, nl: x, fr: x }\n'],
    ]);
    expect(refusals(await take(first, { ...smallCourse('foreign'), ...Object.fromEntries(media) }))).toEqual([]);
    const same = await first.database.query<{ name: string }>(
      `SELECT m.name FROM media m JOIN media_file f ON f.media_id = m.id AND f.file = m.brought_as || '.jpg' WHERE m.name = ANY ($1)`,
      [Object.keys(spoilt).map((name) => name.replace('.jpg', ''))],
    );
    expect(same.map(({ name }) => name)).toEqual(['ours']);
  });
});

const DESCRIBED = 'kind: image\ntitle: x\nalt: { en: x, nl: x, fr: x }\n';
const wide = () => picture(30_000, 4);

describe('what is wrong with an image or video', () => {
  it.each<[string, () => Promise<Files>, string[]]>([
    ['missing', async () => ({ 'media/one.yaml': DESCRIBED }), ['media/one.yaml:1 The image itself is missing']],
    [
      'missing in a text that comes to readers',
      async () => ({ 'beta.nl.md': '---\ntitle: x\nsummary: y\n---\nA.\n\n::image{name=nobody}\n' }),
      ['beta.nl.md:7 '],
    ],
    ['undescribed', async () => ({ 'media/one.jpg': await picture(9, 9) }), ['media/one.jpg: Nothing says what it is']],
    [
      'not an image',
      async () => ({ 'media/one.yaml': DESCRIBED, 'media/one.png': 'GIF' }),
      ['media/one.png: This is not an image'],
    ],
    [
      'a drawing with script in it',
      async () => ({ 'media/one.yaml': DESCRIBED, 'media/one.svg': '<svg onload="alert(1)"/>' }),
      ['media/one.svg: SVG drawings can hold script'],
    ],
    [
      '30,000 dots wide',
      async () => ({ 'media/one.yaml': DESCRIBED, 'media/one.jpg': await wide() }),
      ['media/one.jpg: This image is too large'],
    ],
    [
      'without words, and with a key that nobody knows',
      async () => ({
        'media/one.yaml': 'kind: image\nalt: { nl: "" }\n',
        'media/one.jpg': await picture(9, 9),
        'media/two.yaml': `${DESCRIBED}colour: red\n`,
      }),
      ['media/one.yaml:2 alt Say what it shows', 'media/two.yaml:4 colour '],
    ],
    [
      'without words in the language of a text',
      async () => ({
        'media/one.yaml': 'kind: image\nalt: { en: x }\n',
        'media/one.jpg': await picture(9, 9),
        'beta.nl.md': '---\ntitle: x\nsummary: y\n---\n::image{name=one}\n',
      }),
      ['beta.nl.md:5 '],
    ],
    [
      'a video in name only, with captions of another program',
      async () => ({
        'media/one.yaml': DESCRIBED.replace('image', 'video'),
        'media/one.mp4': 'no video',
        'media/two.yaml': `${DESCRIBED.replace('image', 'video')}poster: nobody\n`,
        'media/two.mp4': mp4(),
        'media/two.captions.en.vtt': 'WEBVTT\n\n00:01,000 --> 00:02,000\nx\n',
      }),
      ['media/two.captions.en.vtt:3 Line 3: WebVTT writes a full stop', 'media/one.mp4: This is not a video'],
    ],
    [
      'a video in name only, and one whose poster is nobody’s',
      async () => ({
        'media/one.yaml': DESCRIBED.replace('image', 'video'),
        'media/one.mp4': 'no video',
        'media/two.yaml': `${DESCRIBED.replace('image', 'video')}poster: nobody\n`,
        'media/two.mp4': mp4(),
      }),
      ['media/one.mp4: This is not a video', 'media/two.yaml:4 poster There is no image of that name'],
    ],
    [
      'at an address in somebody’s own network, and one with a file too',
      async () => ({
        'media/one.yaml': `${DESCRIBED.replace('image', 'video')}address: https://192.168.0.1/a.mp4\n`,
        'media/two.yaml': `${DESCRIBED.replace('image', 'video')}address: https://films.example.org/a.mp4\n`,
        'media/two.mp4': mp4(),
      }),
      [
        'media/one.yaml:4 address The address must begin with https',
        'media/two.yaml:4 address It has an address and a file',
      ],
    ],
    [
      'zeros without end',
      async () => ({ 'media/one.yaml': DESCRIBED, 'media/one.png': Buffer.alloc(20 * 2 ** 20) }),
      ['media/one.png: It is packed more than 200 times'],
    ],
    [
      'larger than any that an editor may bring',
      async () => ({
        'media/one.yaml': DESCRIBED.replace('image', 'video'),
        'media/one.mp4': randomBytes(6 * 2 ** 20),
      }),
      ['media/one.mp4: It is larger than 5 MB'],
    ],
  ])('is told with its file and line in the dry run: %s', async (_, files, sentences) => {
    const names = () => first.database.query('SELECT name FROM media ORDER BY name');
    const before = [await kept(first), await names()];
    const given = { ...smallCourse('faulty'), ...(await files()) };
    const told = sentences.map((one) => expect.stringContaining(one));
    expect(refusals(await take(first, given, DRY))).toEqual(told);
    expect([await kept(first), await names()]).toEqual(before);
    expect(refusals(await take(first, given))).toEqual(told);
    expect(await names()).toEqual(before[1]);
  });
});
