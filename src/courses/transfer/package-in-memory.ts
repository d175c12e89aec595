import { Readable } from 'node:stream';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { foldedName, isLeftover, nameFault } from '../../platform/storage/file-names.rules.js';
import { LIMITS } from './package-names.rules.js';
import { NAME_FAULTS } from './zip-package.js';
import type { PackageSource } from './package-source.js';

/** Takes texts by their paths as a package, as a program sends them. What is wrong with a path is noted. */
export function openTexts(texts: Readonly<Record<string, string>>, faults: Faults): PackageSource {
  const files = new Map<string, Buffer>();
  const folded = new Map<string, string>();
  for (const [name, text] of Object.entries(texts)) {
    const wrongPath = nameFault(name);
    if (wrongPath) faults.add(name, null, NAME_FAULTS[wrongPath]);
    if (wrongPath || isLeftover(name)) continue;
    const same = folded.get(foldedName(name));
    if (same !== undefined) faults.add(name, null, words.caseTwice, { other: same });
    folded.set(foldedName(name), name);
    files.set(name, Buffer.from(text));
  }
  if (files.size > LIMITS.files)
    faults.add('files', null, words.tooManyFiles, { count: files.size, most: LIMITS.files });
  return {
    names: [...files.keys()].sort(),
    size: (name) => files.get(name)?.length ?? 0,
    read: async (name) => files.get(name)!,
    open: async (name) => Readable.from([files.get(name)!]),
    close: async () => undefined,
  };
}
