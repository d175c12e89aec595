import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** How much a zip may hold. */
export interface ZipLimits {
  files: number;
  /** Of one file, unpacked. */
  fileBytes: number;
  /** Of all that is read of it, unpacked. */
  totalBytes: number;
}

/** What makes a zip one that nobody should unpack. */
export type ZipFault =
  'not-zip' | 'too-many-files' | 'too-large' | 'bad-path' | 'link' | 'encrypted' | 'packing' | 'bomb' | 'twice';

/** A zip that is refused, and for which of its files. */
export class BadZip extends Error {
  constructor(
    readonly fault: ZipFault,
    readonly file: string,
  ) {
    super(fault);
    this.name = 'BadZip';
  }
}

const DEFLATE = 8;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
/** Texts pack some four times smaller; only zeros and the like go beyond this. */
const RATIO = 200;
/** Below this a high ratio means a file that repeats itself, and harms nobody. */
const RATIO_FROM_BYTES = 256 * 1024;
const MOST_NAME = 300;

/**
 * Unpacks those files of a zip that are wanted, into memory, by their paths. Nothing is ever written to a disk, and all
 * sizes are checked against what is announced while it is read. @throws BadZip
 */
export async function readZip(
  bytes: Buffer,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, strictFileNames: true });
  } catch {
    throw new BadZip('not-zip', '');
  }
  if (zip.entryCount > limits.files) throw new BadZip('too-many-files', '');
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8');
      if (isLeftover(name)) continue;
      check(entry, name, limits);
      if (name.endsWith('/') || !wanted(name)) continue;
      if (files.has(name)) throw new BadZip('twice', name);
      total += entry.uncompressedSize;
      if (total > limits.totalBytes) throw new BadZip('too-large', name);
      files.set(name, await unpack(zip, entry));
    }
  } catch (error) {
    if (error instanceof BadZip) throw error;
    throw new BadZip('not-zip', '');
  }
  return files;
}

/** Files that systems and programs leave behind. */
const isLeftover = (name: string) => /(^|\/)(__MACOSX|Thumbs\.db|desktop\.ini|\.DS_Store)(\/|$)/i.test(name);

function check(entry: Entry, name: string, limits: ZipLimits): void {
  const { compressedSize, uncompressedSize, compressionMethod, externalFileAttributes } = entry;
  if (!isSafePath(name)) throw new BadZip('bad-path', name.slice(0, MOST_NAME));
  if (entry.isEncrypted()) throw new BadZip('encrypted', name);
  if (compressionMethod !== 0 && compressionMethod !== DEFLATE) throw new BadZip('packing', name);
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === LINK) throw new BadZip('link', name);
  if (uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * RATIO) throw new BadZip('bomb', name);
  if (uncompressedSize > limits.fileBytes) throw new BadZip('too-large', name);
}

/** Only paths below the folder, in signs that every system knows. */
function isSafePath(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/');
  return (
    name.length <= MOST_NAME &&
    !/^\/|^[a-z]:|\\|[\p{Cc}\uFFFD]/iu.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > entry.uncompressedSize) throw new BadZip('bomb', '');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
