import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../errors.js';
import { STORAGE_MESSAGES } from './storage.messages.js';

/** A file that has arrived and has no name yet: to be looked at, then kept or thrown away. */
export interface ArrivedFile {
  /** Where it lies on this machine for now. */
  path: string;
  /** SHA-256 of what is in it, in hex. */
  hash: string;
  bytes: number;
}

/** The name of a kept file: the hash of what is in it, and what kind it is. */
export const FILE_NAME = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;

const INCOMING = 'incoming';

/**
 * A folder of files that one feature keeps. A file is called by the hash of what is in it, so that keeping it twice is
 * keeping it once, nobody can choose a name that leaves the folder, and its address may be cached for ever. It gets its
 * name only when it is whole and on the disk.
 */
export class FileArea {
  constructor(private readonly folder: string) {}

  /**
   * Writes a stream to the disk without holding more than a piece of it in memory.
   * @throws DomainError `file-too-large`, `storage-full`
   */
  async receive(stream: Readable, mostBytes: number): Promise<ArrivedFile> {
    const folder = path.join(this.folder, INCOMING);
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, randomUUID());
    const hash = createHash('sha256');
    let bytes = 0;
    // What is too large is still read to its end: a sender who is cut off hears nothing of why.
    async function* measured() {
      for await (const piece of stream as AsyncIterable<Buffer | string>) {
        bytes += Buffer.byteLength(piece);
        if (bytes > mostBytes) continue;
        hash.update(piece);
        yield piece;
      }
      if (bytes > mostBytes) throw tooLarge(mostBytes);
    }
    try {
      // Opened first: a stream that opens later by itself would make the file after it was taken away.
      const handle = await open(file, 'wx');
      await pipeline(measured, handle.createWriteStream({ flush: true }));
    } catch (error) {
      await rm(file, { force: true });
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? storageFull() : error;
    }
    return { path: file, hash: hash.digest('hex'), bytes };
  }

  /** Keeps bytes. @returns the name of the file @throws DomainError `storage-full` */
  async keepBytes(bytes: Buffer, kind: string): Promise<string> {
    return this.keep(await this.receive(Readable.from([bytes]), bytes.length), kind);
  }

  /** Gives a file that has arrived its name. @param kind its extension @returns the name */
  async keep(file: ArrivedFile, kind: string): Promise<string> {
    const name = `${file.hash}.${kind}`;
    const place = this.#place(name);
    await mkdir(path.dirname(place), { recursive: true });
    await rename(file.path, place);
    // What was kept long ago counts as new again: the sweep leaves it until somebody says what uses it.
    await utimes(place, new Date(), new Date());
    await syncFolder(path.dirname(place));
    return name;
  }

  /** What stands in a small file that has arrived. */
  arrivedText(file: ArrivedFile): Promise<string> {
    return readFile(file.path, 'utf8');
  }

  /** Removes a file that has arrived and is not wanted; nothing when it was kept. */
  async discard(file: ArrivedFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  /** How large a kept file is; null when there is none of that name. */
  async size(name: string): Promise<number | null> {
    if (!FILE_NAME.test(name)) return null;
    return (await standing(this.#place(name)))?.size ?? null;
  }

  /** A kept file or a part of it; `to` is the last byte that is read. */
  read(name: string, part?: { from: number; to: number }): Readable {
    return createReadStream(this.#place(name), part && { start: part.from, end: part.to });
  }

  /** The names of kept files that nobody has kept again since, and files that arrived before and were forgotten. */
  async *olderThan(moment: Date): AsyncGenerator<string> {
    for (const folder of await entries(this.folder)) {
      for (const file of await entries(path.join(this.folder, folder))) {
        const place = path.join(this.folder, folder, file);
        const found = await standing(place);
        if (!found?.isFile() || found.mtime >= moment) continue;
        if (folder === INCOMING) await rm(place, { force: true });
        else if (FILE_NAME.test(file)) yield file;
      }
    }
  }

  /** Removes a file that nobody has kept again since a moment. Whoever calls it knows that nothing uses it. */
  async removeOlder(name: string, moment: Date): Promise<void> {
    const place = this.#place(name);
    const found = await standing(place);
    if (found && found.mtime < moment) await rm(place, { force: true });
  }

  #place(name: string): string {
    if (!FILE_NAME.test(name)) throw new Error('not the name of a kept file');
    return path.join(this.folder, name.slice(0, 2), name);
  }
}

/** What stands at a place; null when nothing does. Every other fault of the disk is told. */
async function standing(place: string): Promise<Stats | null> {
  try {
    return await stat(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** A new name must be on the disk before anything is told of it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Not every system can do this to a folder; the file itself is safe.
    if (!['EPERM', 'EINVAL', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

function tooLarge(most: number): DomainError {
  const values = { megabytes: Math.floor(most / 1024 / 1024) };
  return new DomainError('invalid', 'file-too-large', STORAGE_MESSAGES.tooLarge, values, [
    { field: 'file', message: STORAGE_MESSAGES.tooLarge, values },
  ]);
}

function storageFull(): DomainError {
  return new DomainError('unavailable', 'storage-full', STORAGE_MESSAGES.full, {}, [
    { field: 'file', message: STORAGE_MESSAGES.full },
  ]);
}
