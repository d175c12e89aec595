import type { NameFault } from '../../platform/storage/file-names.rules.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import {
  MOST_RATIO,
  openZip,
  type FoundFault,
  type ZipFault,
  type ZipLimits,
} from '../../platform/storage/zip-file.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { mediumPart } from './medium-names.rules.js';
import { LIMITS } from './package-names.rules.js';
import type { PackageSource } from './package-source.js';

/** What is said of a path that a package must not have. */
export const NAME_FAULTS: Record<NameFault, Message> = {
  backslash: words.backslash,
  absolute: words.absolute,
  'leaves-folder': words.leavesFolder,
  'bad-name': words.badName,
};

const FAULTS: Record<Exclude<ZipFault, NameFault | 'too-large'>, Message> = {
  'not-zip': words.notZip,
  'too-many-files': words.tooManyFiles,
  link: words.link,
  encrypted: words.encrypted,
  packing: words.packing,
  bomb: words.bomb,
  twice: words.twice,
  'case-twice': words.caseTwice,
};

const isMedium = (name: string) => mediumPart(name.replace(/^[^/]+\/(?=media\/)/, ''))?.is === 'content';
const ZIP_LIMITS: ZipLimits = {
  files: LIMITS.files,
  totals: [
    { bytes: LIMITS.totalBytes, of: (name) => !isMedium(name) },
    { bytes: LIMITS.mediaBytes, of: isMedium },
  ],
};

/**
 * Opens a zip as a package. Nothing is unpacked yet; all that is wrong with it is noted.
 * @param called what the person calls the file
 * @returns null when it is no zip at all
 */
export async function openZipPackage(path: string, called: string, faults: Faults): Promise<PackageSource | null> {
  const zip = await openZip(path, ZIP_LIMITS);
  if (!zip) {
    faults.add(called, null, words.notZip);
    return null;
  }
  for (const found of zip.faults) {
    const [say, values] = told(found);
    faults.add(found.file || called, null, say, values);
  }
  return {
    names: zip.names,
    size: (name) => zip.size(name),
    read: (name) => zip.read(name),
    open: async (name) => zip.open(name),
    close: async () => zip.close(),
  };
}

function told({ fault, other = '', count = 0 }: FoundFault): [Message, MessageValues] {
  if (fault === 'too-large')
    return [count === LIMITS.totalBytes ? words.tooMuch : words.tooMuchMedia, { most: count / 2 ** 20 }];
  if (fault === 'too-many-files') return [words.tooManyFiles, { count, most: LIMITS.files }];
  const values: MessageValues = fault === 'bomb' ? { most: MOST_RATIO } : fault === 'case-twice' ? { other } : {};
  return [fault in NAME_FAULTS ? NAME_FAULTS[fault as NameFault] : FAULTS[fault as keyof typeof FAULTS], values];
}
