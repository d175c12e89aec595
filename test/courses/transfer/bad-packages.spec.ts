import type { Faults } from '../../../src/courses/transfer/faults.js';
import { readPackage } from '../../../src/courses/transfer/read-package.js';
import { readArticle, readLessonTexts } from '../../../src/courses/transfer/read-texts.js';
import { translator } from '../../../src/platform/i18n/messages.js';
import { smallCourse, withZip, zipOf, type Files } from './packages.js';

const t = translator('en');

/** Reads a package to its last text, as an import does. @returns its faults as sentences; null when it is no zip */
async function faultsOf(zip: Buffer): Promise<string[] | null> {
  return withZip(zip, async ({ source, called, faults }) => {
    if (!faults.any) {
      const read = await readPackage(source, called, faults);
      for (const course of read.courses)
        for (const lesson of course.lessons) await readLessonTexts(read, lesson, faults);
      for (const article of read.articles) await readArticle(read, article, faults);
    }
    return told(faults);
  });
}

const told = ({ lines }: Faults) =>
  lines.map(({ file, line, at, say, values }) =>
    [`${file}:${line ?? ''}`, at, t(say!, values)].filter(Boolean).join(' '),
  );

const changed = (changes: Files) => zipOf({ ...smallCourse(), ...changes });

/** Replaces each place where these bytes stand. */
function replaced(zip: Buffer, from: string, to: string | Buffer): Buffer {
  const [old, next] = [Buffer.from(from), Buffer.from(to)];
  if (old.length !== next.length) throw new Error('a replacement has the same length');
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(old); at !== -1; at = copy.indexOf(old, at + 1)) next.copy(copy, at);
  return copy;
}

/** Changes something in the directory entry of the first file. */
function inDirectory(zip: Buffer, offset: number, write: (bytes: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(zip);
  write(copy, copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + offset);
  return copy;
}

it('finds nothing wrong with a sound course', async () => {
  expect(await faultsOf(await changed({}))).toEqual([]);
});

it.each<[string, Files]>([
  [
    'in a folder of its own',
    Object.fromEntries(Object.entries(smallCourse()).map(([name, text]) => [`my course/${name}`, text])),
  ],
  [
    'packed on a Mac',
    { ...smallCourse(), '__MACOSX/._course.yaml': Buffer.from([0, 5, 22, 7]), '.DS_Store': Buffer.from([0, 1]) },
  ],
  [
    'with a mark at its head and the line ends of Windows',
    Object.fromEntries(
      Object.entries(smallCourse()).map(([name, text]) => [name, `\uFEFF${String(text).replaceAll('\n', '\r\n')}`]),
    ),
  ],
  ['with a read-me and a licence beside it', { ...smallCourse(), 'README.md': '# Mine', LICENSE: 'CC BY' }],
])('reads a package %s', async (_, files) => {
  expect(await faultsOf(await zipOf(files))).toEqual([]);
});

const LATIN_1 = Buffer.from('---\ntitle: Crème\nsummary: x\n---\nCrème\n', 'latin1');
const UTF_16 = Buffer.from('\uFEFF---\ntitle: x\nsummary: x\n---\nx\n', 'utf16le');
const deep = (text: string) => smallCourse()['course.yaml']!.toString().replace('level: beginner', text);

it.each<[string, Files, string]>([
  ['Latin-1', { 'alpha.fr.md': LATIN_1 }, 'alpha.fr.md: It is not written in UTF-8'],
  ['UTF-16', { 'alpha.fr.md': UTF_16 }, 'alpha.fr.md: It is written in UTF-16'],
  ['UTF-16 without a mark', { 'alpha.fr.md': UTF_16.subarray(2) }, 'alpha.fr.md: It is written in UTF-16'],
  ['a NUL', { 'alpha.fr.md': '---\ntitle: x\nsummary: x\n---\na\nb\0c' }, 'alpha.fr.md:6 It holds a sign'],
  ['no head', { 'beta.nl.md': 'Just text' }, 'beta.nl.md:1 It must begin with a head'],
  [
    'a head that stays open',
    { 'beta.nl.md': '---\ntitle: x\nsummary: y\n\nText' },
    'beta.nl.md:1 The head that begins here',
  ],
  [
    'broken YAML in the head',
    { 'beta.nl.md': '---\ntitle: "x\nsummary: y\n---\nText' },
    'beta.nl.md:4 This is not valid YAML: Missing closing',
  ],
  ['a head without a summary', { 'beta.nl.md': '---\ntitle: x\n---\nText' }, 'beta.nl.md:2 summary '],
  [
    'a word in the head that means nothing',
    { 'beta.nl.md': '---\ntitle: x\nsummary: y\ntitel: z\n---\nText' },
    'beta.nl.md:4 titel ',
  ],
  ['an empty text', { 'beta.nl.md': '---\ntitle: x\nsummary: y\n---\n' }, 'beta.nl.md:5 '],
  [
    'a body of 300,000 signs',
    {
      'beta.nl.md': `---\ntitle: x\nsummary: y\n---\n${Array.from({ length: 60_000 }, (_, n) => n.toString(36)).join(' ')}`,
    },
    'beta.nl.md:5 ',
  ],
  ['an unknown level', { 'course.yaml': deep('level: expert') }, 'course.yaml:4 level '],
  ['a tab in course.yaml', { 'course.yaml': deep('level:\n\t- beginner') }, 'course.yaml:5 This is not valid YAML'],
  [
    'a key that stands twice',
    { 'course.yaml': deep('level: beginner\nlevel: advanced') },
    'course.yaml:5 This is not valid YAML',
  ],
  ['an alias', { 'course.yaml': deep('level: &a beginner\nfigure: *a') }, 'course.yaml:5 It refers to another place'],
  [
    'the laughs of a billion',
    {
      'course.yaml': `a: &a [x,x]\n${[...'bcdefghijkl'].map((name, n) => `${name}: &${name} [*${'abcdefghijkl'[n]},*${'abcdefghijkl'[n]}]`).join('\n')}`,
    },
    'course.yaml:2 It refers to another place',
  ],
  [
    'a hundred thousand brackets',
    { 'course.yaml': `slug: ${'['.repeat(100_000)}` },
    'course.yaml:1 It is nested too deeply',
  ],
  ['a tag of a program', { 'course.yaml': deep('level: !!js/function "x"') }, 'course.yaml:4 This is not valid YAML'],
  [
    'a missing language of a title',
    { 'course.yaml': deep('level: beginner').replace('title: { en: "title", ', 'title: { ') },
    'course.yaml:6 title.en ',
  ],
  [
    'the same address twice',
    { 'course.yaml': deep('level: beginner').replace('slug: gamma', 'slug: alpha') },
    'course.yaml:18 The address “alpha” is used twice; it stands first in line 14',
  ],
  [
    'an address with capitals',
    { 'course.yaml': deep('level: beginner').replace('slug: gamma', 'slug: Gamma') },
    'course.yaml:18 modules.1.lessons.0.slug ',
  ],
  [
    'a text of no lesson',
    { 'delta.en.md': '---\ntitle: x\nsummary: y\n---\nText' },
    'delta.en.md: The course.yaml beside it names no lesson',
  ],
  [
    'a language we do not speak',
    { 'alpha.de.md': '---\ntitle: x\nsummary: y\n---\nText' },
    'alpha.de.md: A text is named after',
  ],
  [
    'an article that contradicts itself',
    { 'articles/one.en.md': '---\ntitle: x\nsummary: y\n---\nText' },
    'articles/one.en.md:2 author ',
  ],
])('names file and line of %s', async (_, files, sentence) => {
  const faults = (await faultsOf(await changed(files)))!;
  // Where an address is wrong, its texts belong to no lesson either.
  const stray = 'names no lesson';
  expect(faults.filter((fault) => sentence.includes(stray) || !fault.includes(stray))).toEqual([
    expect.stringContaining(sentence),
  ]);
});

it('misses the text of a lesson in its own language, and only remarks on a translation', async () => {
  const { 'gamma.en.md': _, 'beta.fr.md': __, ...files } = smallCourse();
  expect(await faultsOf(await zipOf(files))).toEqual(['course.yaml:18 The text is missing: there is no gamma.en.md.']);
});

it('refuses 5 MB of Markdown with its size, before reading it', async () => {
  const words = Array.from({ length: 700_000 }, (_, n) => n.toString(36)).join(' ');
  const text = `---\ntitle: x\nsummary: y\n---\n${words.repeat(2).slice(0, 5 * 2 ** 20)}`;
  const [fault, ...others] = (await faultsOf(await changed({ 'alpha.en.md': text })))!;
  expect(fault).toMatch(/^alpha\.en\.md: It has 5,\d\d\d KB; 1,024 KB are the most\.$/);
  expect(others).toEqual([]);
});

describe('a zip', () => {
  it('is told from what is none, or was cut off', async () => {
    expect(await faultsOf(Buffer.from('slug: small'))).toBeNull();
    expect(await faultsOf((await changed({})).subarray(0, -30))).toBeNull();
  });

  it('with nothing in it is answered', async () => {
    expect(await faultsOf(await zipOf({}))).toEqual(['course.zip: There is no course.yaml in it, and no article.']);
  });

  it.each([
    ['../../evil.en.md', 'Its path leaves the folder'],
    ['/etc/evil.en.md0', 'Its path begins at the root'],
    ['C:/evil.en.md000', 'Its path begins at the root'],
    ['a\\..\\evil.en.md', 'Its path has a backslash'],
    ['a//../evil.en.md', 'Its path leaves the folder'],
    ['a/././evil.en.md', 'Its name is empty'],
    ['a\u0007evil.en.md000', 'Its name is empty'],
  ])('does not follow %j', async (name, sentence) => {
    const stand = 'x'.repeat(Buffer.byteLength(name));
    const zip = await zipOf({ [stand]: 'root' }, (bytes) => replaced(bytes, stand, name));
    expect(await faultsOf(zip)).toEqual([expect.stringContaining(sentence)]);
  });

  it('does not follow a link', async () => {
    const zip = inDirectory(await changed({}), 38, (bytes, at) => bytes.writeUInt32LE((0o120777 << 16) >>> 0, at));
    expect(await faultsOf(zip)).toEqual([expect.stringMatching(/^course\.yaml: It is a link/)]);
  });

  it('with a password is answered', async () => {
    const zip = inDirectory(await changed({}), 8, (bytes, at) => bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at));
    expect(await faultsOf(zip)).toEqual([expect.stringMatching(/^course\.yaml: It is locked/)]);
  });

  it('packed in an unknown way is answered', async () => {
    const zip = inDirectory(await changed({}), 10, (bytes, at) => bytes.writeUInt16LE(99, at));
    expect(await faultsOf(zip)).toEqual([expect.stringMatching(/^course\.yaml: It is packed in a way/)]);
  });

  it('with a damaged file names the file', async () => {
    const zip = inDirectory(await changed({}), 16, (bytes, at) => bytes.writeUInt32LE(1, at));
    expect(await faultsOf(zip)).toEqual([expect.stringMatching(/^course\.yaml: It cannot be unpacked/)]);
  });

  it('with a file twice, or twice but for its capitals, is answered', async () => {
    const twice = await changed({ 'gammb.en.md': 'x' });
    expect(await faultsOf(replaced(twice, 'gammb.en.md', 'gamma.en.md'))).toEqual([
      'gamma.en.md: Two files have this name.',
    ]);
    expect(await faultsOf(await changed({ 'Alpha.en.md': 'x' }))).toEqual([
      expect.stringMatching(/^Alpha\.en\.md: Its name differs from alpha\.en\.md only in capitals/),
    ]);
  });

  it('that unfolds a thousand times is not unpacked', async () => {
    const zip = await changed({ 'alpha.en.md': Buffer.alloc(20 * 2 ** 20) });
    expect(zip.length).toBeLessThan(100_000);
    expect(await faultsOf(zip)).toEqual([
      expect.stringMatching(/^alpha\.en\.md: It is packed more than 200 times smaller/),
    ]);
  });

  it('that lies about its sizes is stopped where it said it would end', async () => {
    const big = await changed({ 'course.yaml': Buffer.alloc(20 * 2 ** 20) });
    const zip = inDirectory(big, 24, (bytes, at) => bytes.writeUInt32LE(1_000, at));
    expect(await faultsOf(zip)).toEqual([expect.stringMatching(/^course\.yaml: It cannot be unpacked/)]);
  });

  it('with more files than a package may have is not looked through', async () => {
    const zip = await changed({});
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    zip.writeUInt16LE(20_000, end + 8);
    zip.writeUInt16LE(20_000, end + 10);
    expect(await faultsOf(zip)).toEqual([expect.stringContaining('It holds 20,000 files; 10,000 are the most.')]);
  });
});
