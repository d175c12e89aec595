import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Database } from '../../platform/database/database.js';
import { isLeftover } from '../../platform/storage/file-names.rules.js';
import { notFound } from '../../platform/http/input.js';
import { CoursePackageQueries } from './course-package.queries.js';
import { mediumPart } from './medium-names.rules.js';
import type { PackageFile } from './package-files.rules.js';
import { textName } from './package-names.rules.js';

/** The same content gives the same bytes: every file has this date, in the zone of no machine in particular. */
const DATE = new Date(1980, 0, 1);
const FILE = { mtime: DATE, mode: 0o100644, forceDosTimestamp: true };

/** Writes a course with its articles as a package: a zip, or a folder for git. */
@Injectable()
export class ExportCourse {
  constructor(
    private readonly database: Database,
    private readonly files: CoursePackageQueries,
  ) {}

  /**
   * Packs the course into a file that has no name any more, so that nothing is left behind whatever happens.
   * @returns the open file, at its beginning, for the caller to close
   * @throws DomainError `not-found`
   */
  async run(slug: string): Promise<FileHandle> {
    const folder = await mkdtemp(join(tmpdir(), 'skin-school-export-'));
    const path = join(folder, 'course.zip');
    const file = await open(path, 'wx+', 0o600);
    try {
      await this.toZip(slug, path);
      return file;
    } catch (error) {
      await file.close();
      throw error;
    } finally {
      await unlink(path);
      await rm(folder, { recursive: true });
    }
  }

  /** Packs the course into this file. @throws DomainError `not-found` */
  async toZip(slug: string, path: string): Promise<void> {
    const zip = new ZipFile();
    const stop = new AbortController();
    const { signal } = stop;
    // Only what goes wrong first counts: reading, packing and writing end each other.
    const giveUp = (error: unknown) => stop.abort(error);
    zip.once('error', giveUp);
    const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }), { signal }).catch(giveUp);
    const filled = this.#each(slug, async (file) => {
      // One after the other: what was packed is on its way to the disk before the next is read.
      const content = 'bytes' in file ? Readable.from([file.bytes]) : file.open();
      const size = 'bytes' in file ? file.bytes.length : file.size;
      // Images and videos are as small as they get.
      zip.addReadStream(content, file.name, { ...FILE, size, compress: 'bytes' in file });
      await finished(content, { signal });
    }).then(() => zip.end(), giveUp);
    await Promise.all([filled, written]);
    signal.throwIfAborted();
  }

  /**
   * Writes the course as a folder of files. An earlier export in it is replaced: texts, images and videos that are no longer there go.
   * @returns how many files were written; null, with nothing written, when the folder holds something else
   * @throws DomainError `not-found`
   */
  async toFolder(slug: string, path: string): Promise<number | null> {
    await mkdir(path, { recursive: true });
    const before = (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(path.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => !isLeftover(name));
    if (before.length > 0 && !before.includes('course.yaml')) return null;
    const written = new Set<string>();
    await this.#each(slug, async (file) => {
      const { name } = file;
      await mkdir(dirname(join(path, name)), { recursive: true });
      await writeFile(join(path, name), 'bytes' in file ? file.bytes : file.open());
      written.add(name);
    });
    const isOurs = (name: string) => textName(name.replace(/^articles\//, '')) !== null || mediumPart(name) !== null;
    for (const name of before) if (isOurs(name) && !written.has(name)) await unlink(join(path, name));
    return written.size;
  }

  /** Hands on each file of the course as it is at one moment, whatever editors save meanwhile. */
  async #each(slug: string, take: (file: PackageFile) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      let found = false;
      for await (const file of this.files.files(tx, slug)) {
        await take(file);
        found = true;
      }
      if (!found) throw notFound();
    });
  }
}
