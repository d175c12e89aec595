import * as zlib from 'node:zlib';
import { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { mediumPart } from './medium-names.rules.js';
import { foldedName, isIgnored, LIMITS, pathFault } from './package-names.rules.js';
import { DamagedFile, type PackageSource } from './package-source.js';

const DEFLATE = 8;
const UTF8_FLAG = 0x800;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

/**
 * Opens a zip as a package. Nothing is unpacked yet: names, sizes and kinds are looked at, and all that is wrong with them is noted.
 * @param called what the person calls the file
 * @returns null when it is no zip at all
 */
export async function openZip(path: string, called: string, faults: Faults): Promise<PackageSource | null> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false, strictFileNames: true });
  } catch {
    faults.add(called, null, words.notZip);
    return null;
  }
  const entries = new Map<string, Entry>();
  if (zip.entryCount > LIMITS.files) {
    faults.add(called, null, words.tooManyFiles, { count: zip.entryCount, most: LIMITS.files });
  } else {
    try {
      await look(zip, called, entries, faults);
    } catch {
      faults.add(called, null, words.notZip);
    }
  }
  return {
    names: [...entries.keys()].sort(),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: async (name) => {
      const parts: Buffer[] = [];
      for await (const part of unpacked(zip, entries.get(name)!)) parts.push(part);
      return Buffer.concat(parts);
    },
    open: async (name) => Readable.from(unpacked(zip, entries.get(name)!), { objectMode: false }),
    close: async () => zip.close(),
  };
}

async function look(zip: ZipFile, called: string, entries: Map<string, Entry>, faults: Faults): Promise<void> {
  const folded = new Map<string, string>();
  let total = 0;
  let media = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const wrongPath = pathFault(name);
    if (wrongPath) {
      faults.add(name, null, wrongPath);
      continue;
    }
    if (isIgnored(name) || name.endsWith('/')) continue;
    const same = folded.get(foldedName(name));
    if (same === name) faults.add(name, null, words.twice);
    else if (same !== undefined) faults.add(name, null, words.caseTwice, { other: same });
    folded.set(foldedName(name), name);
    if (!isSound(entry, name, faults)) continue;
    if (mediumPart(name.replace(/^[^/]+\/(?=media\/)/, ''))?.is === 'content') media += entry.uncompressedSize;
    else total += entry.uncompressedSize;
    entries.set(name, entry);
  }
  if (total > LIMITS.totalBytes) faults.add(called, null, words.tooMuch, { most: LIMITS.totalBytes / 2 ** 20 });
  if (media > LIMITS.mediaBytes) faults.add(called, null, words.tooMuchMedia, { most: LIMITS.mediaBytes / 2 ** 20 });
}

/** Names are UTF-8; what older programs wrote in the alphabet of their machine is told apart by its broken signs. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = raw.toString('utf8');
  return entry.generalPurposeBitFlag & UTF8_FLAG || !utf8.includes('\uFFFD') ? utf8 : raw.toString('latin1');
}

function isSound(entry: Entry, name: string, faults: Faults): boolean {
  const { compressedSize, uncompressedSize, compressionMethod, externalFileAttributes } = entry;
  const fault = entry.isEncrypted()
    ? words.encrypted
    : compressionMethod !== 0 && compressionMethod !== DEFLATE
      ? words.packing
      : ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK
        ? words.link
        : null;
  if (fault) {
    faults.add(name, null, fault);
    return false;
  }
  if (uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > compressedSize * LIMITS.ratio) {
    faults.add(name, null, words.bomb, { most: LIMITS.ratio });
    return false;
  }
  return true;
}

/** Unpacks one file piece by piece, never beyond the size that it was announced with. @throws DamagedFile */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
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
