import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile as Unread } from 'yauzl';
import { foldedName, isLeftover, nameFault, type NameFault } from './file-names.rules.js';

/** How much a zip may hold. */
export interface ZipLimits {
  files: number;
  /** How many bytes, unpacked, the files of some kind may have together. */
  totals: readonly { bytes: number; of: (name: string) => boolean }[];
}

/** What makes a zip one that nobody should unpack. */
export type ZipFault =
  | NameFault
  | 'not-zip'
  | 'too-many-files'
  | 'too-large'
  | 'link'
  | 'encrypted'
  | 'packing'
  | 'bomb'
  | 'twice'
  | 'case-twice';

/** A fault, and in which file; that of the whole zip is in none. */
export interface FoundFault {
  fault: ZipFault;
  file: string;
  /** The file whose name is the same but for its capitals. */
  other?: string;
  /** How many files there are, or how many bytes there may be. */
  count?: number;
}

/** A zip that is open. Nothing of it is unpacked before somebody reads it. */
export interface OpenZip {
  /** All that is wrong with it. */
  faults: readonly FoundFault[];
  /** The files that are sound, in the order of the alphabet. */
  names: readonly string[];
  /** How long a file is unpacked, in bytes. */
  size(name: string): number;
  /** A file piece by piece; the stream ends with a DamagedFile where it cannot be unpacked. */
  open(name: string): Readable;
  /** @throws DamagedFile */
  read(name: string): Promise<Buffer>;
  close(): void;
}

/** A file of a zip that cannot be unpacked. */
export class DamagedFile extends Error {}

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
const UTF8_FLAG = 0x800;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
/** Texts pack some four times smaller; only zeros and the like go beyond this. */
export const MOST_RATIO = 200;
/** Below this a high ratio means a file that repeats itself, and harms nobody. */
const RATIO_FROM_BYTES = 256 * 1024;

/**
 * Opens a zip, on the disk or in memory. Names, sizes and kinds of its files are looked at, and all that is wrong is noted.
 * @returns null when it is no zip at all
 */
export async function openZip(from: string | Buffer, limits: ZipLimits): Promise<OpenZip | null> {
  const how = { lazyEntries: true, decodeStrings: false, autoClose: false, strictFileNames: true };
  let zip: Unread;
  try {
    zip = await (typeof from === 'string' ? openPromise(from, how) : fromBufferPromise(from, how));
  } catch (error) {
    // Of the disk's own faults nobody should hear that her file is wrong.
    if (typeof from === 'string' && /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return null;
  }
  const entries = new Map<string, Entry>();
  const faults: FoundFault[] = [];
  if (zip.entryCount > limits.files) faults.push({ fault: 'too-many-files', file: '', count: zip.entryCount });
  else await look(zip, limits, entries, faults);
  const stream = (name: string) => unpacked(zip, entries.get(name)!);
  return {
    faults,
    names: [...entries.keys()].sort(),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    open: (name) => Readable.from(stream(name), { objectMode: false }),
    read: async (name) => {
      const parts: Buffer[] = [];
      for await (const part of stream(name)) parts.push(part);
      return Buffer.concat(parts);
    },
    close: () => zip.close(),
  };
}

/**
 * Unpacks those files of a zip that are wanted, into memory, by their paths. Nothing is ever written to a disk.
 * @throws BadZip at the first fault
 */
export async function readZip(
  bytes: Buffer,
  { files, fileBytes, totalBytes }: { files: number; fileBytes: number; totalBytes: number },
  wanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes, { files, totals: [{ bytes: totalBytes, of: wanted }] });
  if (!zip) throw new BadZip('not-zip', '');
  const [wrong] = zip.faults;
  if (wrong) throw new BadZip(wrong.fault, wrong.file);
  const read = new Map<string, Buffer>();
  for (const name of zip.names.filter(wanted)) {
    if (zip.size(name) > fileBytes) throw new BadZip('too-large', name);
    try {
      read.set(name, await zip.read(name));
    } catch (error) {
      throw error instanceof DamagedFile ? new BadZip('not-zip', name) : error;
    }
  }
  return read;
}

async function look(zip: Unread, limits: ZipLimits, entries: Map<string, Entry>, faults: FoundFault[]): Promise<void> {
  const folded = new Map<string, string>();
  const totals = limits.totals.map(() => 0);
  try {
    for await (const entry of zip.eachEntry()) {
      const file = nameOf(entry);
      const fault = nameFault(file);
      if (fault) faults.push({ fault, file });
      if (fault || isLeftover(file) || file.endsWith('/')) continue;
      const other = folded.get(foldedName(file));
      if (other === file) faults.push({ fault: 'twice', file });
      else if (other !== undefined) faults.push({ fault: 'case-twice', file, other });
      folded.set(foldedName(file), file);
      const unsound = faultOf(entry);
      if (unsound) faults.push({ fault: unsound, file });
      if (unsound) continue;
      limits.totals.forEach(({ of }, n) => (totals[n]! += of(file) ? entry.uncompressedSize : 0));
      entries.set(file, entry);
    }
  } catch {
    // Whatever the library stumbles over in the directory of a zip is a fault of the zip.
    faults.push({ fault: 'not-zip', file: '' });
  }
  for (const [n, { bytes }] of limits.totals.entries())
    if (totals[n]! > bytes) faults.push({ fault: 'too-large', file: '', count: bytes });
}

/** Names are UTF-8; what older programs wrote in the alphabet of their machine is told apart by its broken signs. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString('utf8');
  return entry.generalPurposeBitFlag & UTF8_FLAG || !utf8.includes('\uFFFD') ? utf8 : raw.toString('latin1');
}

function faultOf(entry: Entry): ZipFault | null {
  const { compressedSize, uncompressedSize, compressionMethod, externalFileAttributes } = entry;
  if (entry.isEncrypted()) return 'encrypted';
  if (compressionMethod !== 0 && compressionMethod !== DEFLATE) return 'packing';
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === LINK) return 'link';
  return uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * MOST_RATIO ? 'bomb' : null;
}

/** Unpacks one file piece by piece, never beyond the size that it was announced with. @throws DamagedFile */
async function* unpacked(zip: Unread, entry: Entry): AsyncGenerator<Buffer> {
  // Node 20.15 and newer can check the sum; the sizes are checked everywhere.
  const { crc32 } = zlib as { crc32?: (bytes: Buffer, before: number) => number };
  let size = 0;
  let sum = 0;
  try {
    for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > entry.uncompressedSize) throw new DamagedFile('it holds more than it announced');
      sum = crc32?.(part, sum) ?? entry.crc32;
      yield part;
    }
  } catch (error) {
    throw error instanceof DamagedFile ? error : new DamagedFile(String(error));
  }
  if (size > 0 && sum !== entry.crc32) throw new DamagedFile('its checksum is another');
}
