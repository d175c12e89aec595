import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import type { ArrivedFile } from '../../platform/storage/file-area.js';
import { AddVideo } from '../media/add-video.js';
import { IMAGE_LIMITS } from '../media/image-file.rules.js';
import { ImageRenditions } from '../media/image-renditions.js';
import { MediaFiles, type KeptFile } from '../media/media-files.js';
import type { MediaKind } from '../media/media.views.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { MEDIA_FAULT_WORDS as media } from './media-faults.messages.js';
import { DamagedFile } from '../../platform/storage/zip-file.js';
import type { PackageMedium } from './read-media.js';
import type { Package } from './read-package.js';

/** The file of an image or video of a package, looked at. */
export interface BroughtMedium {
  /** SHA-256 of the file as it came, in hex. */
  hash: string;
  /** What it is kept as; null while it is only looked at. */
  kept: KeptMedium | null;
}

/** What an image or video is kept as. */
export interface KeptMedium {
  mime: string;
  width: number | null;
  height: number | null;
  seconds: number | null;
  files: KeptFile[];
}

/** Looks at the files of a package's images and videos, one after the other and never as a whole in memory. */
@Injectable()
export class BringMedia {
  constructor(
    private readonly database: Database,
    private readonly files: MediaFiles,
    private readonly images: ImageRenditions,
    private readonly videos: AddVideo,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  /**
   * What is wrong with a file is noted. Unless it is only looked at, each file is kept in the forms in which it is shown;
   * those that nothing writes down afterwards are swept.
   * @returns what was brought, by name
   */
  async run(from: Package, dryRun: boolean, faults: Faults): Promise<Map<string, BroughtMedium>> {
    const brought = new Map<string, BroughtMedium>();
    for (const medium of from.media) {
      if (medium.content === null) continue;
      const one = await this.#bring(from, medium, medium.content, dryRun, faults);
      if (one) brought.set(medium.name, one);
    }
    return brought;
  }

  async #bring(
    from: Package,
    { says: { kind } }: PackageMedium,
    file: string,
    dryRun: boolean,
    faults: Faults,
  ): Promise<BroughtMedium | null> {
    const most = kind === 'image' ? IMAGE_LIMITS.bytes : this.config.uploadBytes;
    if (from.size(file) > most) {
      faults.add(file, null, media.tooLarge, { most: Math.floor(most / 2 ** 20) });
      return null;
    }
    try {
      return await this.files.bring(await from.open(file), most, async (arrived) => {
        const known = await this.#known(kind, arrived.hash);
        if (known) return { hash: arrived.hash, kept: known };
        return {
          hash: arrived.hash,
          kept: dryRun ? await this.#check(kind, arrived) : await this.#keep(kind, arrived),
        };
      });
    } catch (error) {
      if (error instanceof DamagedFile) faults.add(file, null, words.damaged);
      else if (error instanceof DomainError && error.kind === 'invalid')
        faults.add(file, null, error.say, error.values);
      else throw error;
      return null;
    }
  }

  async #check(kind: MediaKind, file: ArrivedFile): Promise<null> {
    if (kind === 'image') await this.images.check(file);
    else await this.videos.check(file);
    return null;
  }

  async #keep(kind: MediaKind, file: ArrivedFile): Promise<KeptMedium> {
    if (kind === 'image') {
      const { width, height, renditions } = await this.images.bring(file);
      return { mime: renditions.at(-1)!.mime, width, height, seconds: null, files: renditions };
    }
    const {
      mime,
      width,
      height,
      durationSeconds: seconds,
      files,
    } = await this.videos.look({ content: file, fileName: '' });
    return { mime, width, height, seconds, files };
  }

  /** What the school has already of the same file, whatever it is called: it is neither drawn nor stored a second time. */
  async #known(kind: MediaKind, hash: string): Promise<KeptMedium | null> {
    // Which image or video came as this file, or has it as its widest form?
    const [row] = await this.database.query<KeptMedium & Record<string, unknown>>(
      `SELECT m.mime, m.width, m.height, m.duration_seconds AS seconds,
         (SELECT jsonb_agg(jsonb_build_object('file', f.file, 'mime', f.mime, 'width', f.width, 'height', f.height, 'bytes', f.bytes)
            ORDER BY f.width, f.mime DESC) FROM media_file f WHERE f.media_id = m.id) AS files
       FROM media m WHERE m.kind = $1 AND m.source = 'upload' AND (m.brought_as = $2
         OR m.id = (SELECT o.media_id FROM media_file o JOIN media w ON w.id = o.media_id AND w.mime = o.mime AND w.width IS NOT DISTINCT FROM o.width
                    WHERE o.file = ANY ($3) LIMIT 1))
       LIMIT 1`,
      [kind, hash, ['jpg', 'png', 'mp4', 'webm'].map((ending) => `${hash}.${ending}`)],
    );
    return row ?? null;
  }
}
