import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Faults } from './faults.js';
import type { OpenPackage } from './import-package.js';
import { openTexts } from './package-in-memory.js';
import { openFolder } from './package-source.js';
import { openZipPackage } from './zip-package.js';

/**
 * Opens a zip or a folder for as long as `work` lasts.
 * @param called what the person calls it
 * @returns null when there is neither
 */
export async function withPackage<T>(
  path: string,
  called: string,
  work: (from: OpenPackage) => Promise<T>,
): Promise<T | null> {
  const faults = new Faults();
  const isFolder = (await stat(path)).isDirectory();
  const source = isFolder ? await openFolder(path, faults) : await openZipPackage(path, called, faults);
  if (!source) return null;
  try {
    return await work({ source, called, faults });
  } finally {
    await source.close();
  }
}

/** The same for what a program sends as JSON: a zip in base64, or texts by their paths. */
export async function withGiven<T>(
  { name, file, files }: { name: string; file?: string | undefined; files?: Record<string, string> | undefined },
  work: (from: OpenPackage) => Promise<T>,
): Promise<T | null> {
  if (files) {
    const faults = new Faults();
    return work({ source: openTexts(files, faults), called: name, faults });
  }
  const folder = await mkdtemp(join(tmpdir(), 'skin-school-import-'));
  try {
    const path = join(folder, 'course.zip');
    await writeFile(path, Buffer.from(file ?? '', 'base64'), { mode: 0o600 });
    return await withPackage(path, name, work);
  } finally {
    await rm(folder, { recursive: true });
  }
}
