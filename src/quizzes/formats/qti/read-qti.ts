import { posix } from 'node:path';
import type { Locale } from '../../../platform/i18n/locales.js';
import { BadZip, readZip } from '../../../platform/storage/zip-file.js';
import { Draft, unreadable, type ReadFile, type ReadQuestion } from '../reading.js';
import { decodeXml, named, readXml, within, XmlFault, type XmlElement } from '../xml/xml-tree.js';
import { readItem } from './read-item.js';
import { readTest } from './read-test.js';
import { withOldNames } from './qti-tree.js';

const MEGABYTE = 1024 * 1024;
const LIMITS = { files: 20_000, fileBytes: 8 * MEGABYTE, totalBytes: 96 * MEGABYTE };
const MANIFEST = 'imsmanifest.xml';

/** Reads a package of QTI, or one item alone. Never fails: what cannot be read is told item by item. */
export async function readQti(bytes: Buffer, locale: Locale): Promise<ReadFile> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return readPackage(new Map([['', bytes]]), locale);
  try {
    return readPackage(await readZip(bytes, LIMITS, (name) => /\.xml$/i.test(name)), locale);
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    return unreadable('badZip', { fault: error.fault, file: error.file || '.zip' });
  }
}

interface Document {
  file: string;
  root: XmlElement;
}

function readPackage(files: Map<string, Buffer>, locale: Locale): ReadFile {
  const questions: ReadQuestion[] = [];
  const tests: Document[] = [];
  const placeOf = new Map<string, number>();
  for (const file of wantedFiles(files)) {
    const bytes = files.get(file);
    const read = bytes ? documentIn(bytes) : { says: 'missingFile' as const, line: null, values: { file } };
    if ('says' in read) {
      const { questions: broken } = unreadable(read.says, read.values, read.line);
      questions.push(...broken.map((one) => ({ ...one, file })));
      continue;
    }
    const root = withOldNames(read);
    if (root.name === 'assessmentTest') tests.push({ file, root });
    else
      for (const item of itemsIn(root)) {
        placeOf.set(file, questions.length);
        const draft = new Draft(locale, item.line, file);
        questions.push(
          item.name === 'assessmentItem'
            ? draft.finish(() => readItem(item, draft))
            : { ...unreadable('notItem', { value: item.name }, item.line).questions[0]!, file },
        );
      }
  }
  const find = (from: string, href: string) =>
    placeOf.get(posix.normalize(posix.join(posix.dirname(from), decoded(href))));
  const quizzes = tests.map(({ file, root }) => readTest(root, (href) => find(file, href) ?? null, questions));
  return questions.length > 0 ? { questions, quizzes } : unreadable('emptyFile');
}

/** Several items may stand together in one document; anything else is told by its own name. */
function itemsIn(root: XmlElement): XmlElement[] {
  if (root.name === 'assessmentItem') return [root];
  const items = [...within(root)].filter(({ name }) => name === 'assessmentItem');
  return items.length > 0 ? items : [root];
}

function documentIn(bytes: Buffer): XmlElement | XmlFault {
  try {
    return readXml(decodeXml(bytes));
  } catch (error) {
    if (error instanceof XmlFault) return error;
    throw error;
  }
}

/** What the manifest names, in its order; without one, every document. */
function wantedFiles(files: Map<string, Buffer>): string[] {
  const all = [...files.keys()];
  const manifest = all.filter((name) => posix.basename(name) === MANIFEST).sort((a, b) => a.length - b.length)[0];
  if (manifest === undefined) return all.sort();
  const root = documentIn(files.get(manifest)!);
  if (root instanceof XmlFault) return [manifest];
  const resources = [...within(root)]
    .filter(({ name }) => name === 'resources')
    .flatMap((list) => named(list, 'resource'));
  const wanted = resources
    .filter(({ attributes: { type = '', href = '' } }) => /^imsqti_|test|item/i.test(type) && /\.xml$/i.test(href))
    .map(({ attributes }) => posix.normalize(posix.join(posix.dirname(manifest), decoded(attributes.href!))));
  return wanted.length > 0 ? [...new Set(wanted)] : all.filter((name) => name !== manifest).sort();
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A sign of per cent that begins no sign is one of the name.
    return href;
  }
}
