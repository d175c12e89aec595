import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { AddVideo } from './add-video.js';
import { ImageRenditions } from './image-renditions.js';
import { MediaFiles } from './media-files.js';
import { noFile } from './media.errors.js';
import type { VideoSource } from './see-video.js';

/** Puts another file behind a name: every text that shows it shows the new one. */
@Injectable()
export class ReplaceMedia {
  constructor(
    private readonly database: Database,
    private readonly files: MediaFiles,
    private readonly images: ImageRenditions,
    private readonly videos: AddVideo,
  ) {}

  /** @throws DomainError `not-found`, `no-file`, and what can be wrong with the file or address */
  async run(name: string, source: VideoSource, now: Date): Promise<void> {
    // What kind of thing has this name?
    const [found] = await this.database.query<{ kind: string }>('SELECT kind FROM media WHERE name = $1', [name]);
    if (!found) throw notFound();
    const seen =
      found.kind === 'image' ? await this.#image(source) : { ...(await this.videos.look(source)), broughtAs: null };
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `UPDATE media SET mime = $2, width = $3, height = $4, bytes = $5, duration_seconds = $6, source = $7, address = $8, brought_as = $9, updated_at = $10
         WHERE name = $1 RETURNING id`,
        [
          ...[name, seen.mime, seen.width, seen.height, seen.files.at(-1)?.bytes ?? null, seen.durationSeconds],
          ...[seen.address ? 'address' : 'upload', seen.address, seen.broughtAs, now],
        ],
      );
      if (!row) throw notFound();
      await this.files.use(tx, row.id, seen.files);
    });
  }

  async #image(source: VideoSource) {
    if ('address' in source) throw noFile();
    const { width, height, renditions, broughtAs } = await this.images.bring(source.content);
    const { mime } = renditions.at(-1)!;
    return { mime, width, height, files: renditions, address: null, durationSeconds: null, broughtAs };
  }
}
