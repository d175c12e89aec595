import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import type { OpenPackage } from '../../../src/courses/transfer/import-package.js';
import { withPackage } from '../../../src/courses/transfer/open-package.js';

/** Files by their names. */
export type Files = Record<string, string | Buffer>;

const three = (text: string) => `{ en: "${text}", nl: "${text} nl", fr: "${text} fr" }`;

/** A small sound course: two modules, three lessons, each in three languages. */
export function smallCourse(slug = 'small'): Files {
  const files: Files = {
    'course.yaml': [
      `slug: ${slug}`,
      'position: 7',
      'status: published',
      'level: beginner',
      ...['teacher', 'title', 'subtitle', 'summary', 'evidencePolicy'].map((part) => `${part}: ${three(part)}`),
      'outcomes: { en: [one], nl: [een], fr: [un] }',
      'modules:',
      `  - title: ${three('First')}`,
      '    lessons:',
      '      - { slug: alpha, minutes: 4, preview: true }',
      '      - { slug: beta, minutes: 5 }',
      `  - title: ${three('Second')}`,
      '    lessons:',
      '      - { slug: gamma, minutes: 6 }',
      '',
    ].join('\n'),
  };
  for (const lesson of ['alpha', 'beta', 'gamma'])
    for (const [locale, mark] of [
      ['en', ''],
      ['nl', ' (nl)'],
      ['fr', ' (fr)'],
    ])
      files[`${lesson}.${locale}.md`] =
        `---\ntitle: ${lesson} ${locale}\nsummary: About ${lesson}${mark}.\n---\nThe text of ${lesson}${mark}.\n`;
  return files;
}

/** Packs files into a zip. */
export async function zipOf(files: Files, spoil: (zip: Buffer) => Buffer = (zip) => zip): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return spoil(Buffer.concat(parts));
}

/** Opens the bytes of a zip as a package, for as long as `work` lasts; null when it is no zip. */
export async function withZip<T>(bytes: Buffer, work: (from: OpenPackage) => Promise<T>): Promise<T | null> {
  const folder = await mkdtemp(join(tmpdir(), 'skin-school-test-zip-'));
  const path = join(folder, 'course.zip');
  try {
    await writeFile(path, bytes);
    return await withPackage(path, 'course.zip', work);
  } finally {
    await rm(folder, { recursive: true });
  }
}
