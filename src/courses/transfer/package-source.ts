import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { isLeftover } from '../../platform/storage/file-names.rules.js';
import { LIMITS } from './package-names.rules.js';

/** The files of a package, wherever they are. Reading is one by one: a package may be larger than the memory. */
export interface PackageSource {
  /** Paths from the top of the package, divided by /, in the order of the alphabet. */
  readonly names: readonly string[];
  /** How long a file is, in bytes. */
  size(name: string): number;
  /** @throws DamagedFile for a file that cannot be unpacked */
  read(name: string): Promise<Buffer>;
  /** The same piece by piece; the stream ends with a DamagedFile where it cannot be unpacked. */
  open(name: string): Promise<Readable>;
  close(): Promise<void>;
}

/** Opens a folder as a package. Links are refused: they could lead anywhere on the machine. */
export async function openFolder(path: string, faults: Faults): Promise<PackageSource> {
  const sizes = new Map<string, number>();
  const walk = async (folder: string): Promise<void> => {
    for (const name of (await readdir(join(path, folder))).sort()) {
      const inside = folder ? `${folder}/${name}` : name;
      if (isLeftover(inside)) continue;
      const found = await lstat(join(path, inside));
      if (found.isDirectory()) await walk(inside);
      else if (found.isFile()) sizes.set(inside, found.size);
      else faults.add(inside, null, words.link);
      if (sizes.size > LIMITS.files) return;
    }
  };
  await walk('');
  if (sizes.size > LIMITS.files) faults.add(path, null, words.tooManyFiles, { count: sizes.size, most: LIMITS.files });
  return {
    names: [...sizes.keys()].sort(),
    size: (name) => sizes.get(name) ?? 0,
    read: (name) => readFile(join(path, name)),
    open: async (name) => createReadStream(join(path, name)),
    close: async () => undefined,
  };
}
