import { stat } from 'node:fs/promises';
import { Faults } from './faults.js';
import type { OpenPackage } from './import-package.js';
import { openFolder } from './package-source.js';
import { openZip } from './zip-package.js';

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
  const source = isFolder ? await openFolder(path, faults) : await openZip(path, called, faults);
  if (!source) return null;
  try {
    return await work({ source, called, faults });
  } finally {
    await source.close();
  }
}
