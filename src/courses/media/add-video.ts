import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { brokenConstraint, Database, type Transaction } from '../../platform/database/database.js';
import type { ArrivedFile } from '../../platform/storage/file-area.js';
import { freeNameFor } from './add-image.js';
import { altNeeded, nameTaken, noSuchPoster } from './media.errors.js';
import { MediaFiles } from './media-files.js';
import type { VideoInput } from './media.input.js';
import { readVideoFile } from './read-video-file.js';
import { seeVideo, type SeenVideo, type VideoSource } from './see-video.js';

/** Keeps a video, or its address, under a name of its own. */
@Injectable()
export class AddVideo {
  constructor(
    private readonly database: Database,
    private readonly files: MediaFiles,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  /** @throws DomainError `alt-needed`, `media-name-taken`, `no-such-poster`, `not-a-video`, `bad-address`, `file-too-large` */
  async run(
    actor: { id: string } | null,
    source: VideoSource,
    input: VideoInput,
    now: Date,
  ): Promise<{ id: string; name: string }> {
    const alt = Object.fromEntries(Object.entries(input.alt).filter(([, words]) => words));
    if (Object.keys(alt).length === 0) throw altNeeded();
    const video = await this.look(source);
    const fileName = 'address' in source ? new URL(source.address).pathname : source.fileName;
    return this.database.transaction(async (tx) => {
      const name = input.name || (await freeNameFor(tx, fileName));
      const id = await this.#insert(tx, actor, { ...input, name, alt }, video, now);
      await this.files.use(tx, id, video.files);
      return { id, name };
    });
  }

  /** Looks at a video and keeps its file, without writing down yet that anything uses it. */
  async look(source: VideoSource): Promise<SeenVideo> {
    return seeVideo(this.files.area, source, this.config.uploadBytes);
  }

  /** Looks whether a video can be kept, and keeps nothing of it. @throws DomainError `not-a-video` */
  async check(file: ArrivedFile): Promise<void> {
    await readVideoFile(file.path);
  }

  async #insert(
    tx: Transaction,
    actor: { id: string } | null,
    input: VideoInput,
    video: SeenVideo,
    now: Date,
  ): Promise<string> {
    const posterId = await posterOf(tx, input.poster);
    try {
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO media (name, kind, title, alt, credit, licence, mime, width, height, bytes, duration_seconds, source, address, poster_id, created_by, created_at, updated_at)
         VALUES ($1, 'video', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15) RETURNING id`,
        [
          ...[input.name, input.title, input.alt, input.credit, input.licence, video.mime, video.width, video.height],
          ...[video.files[0]?.bytes ?? null, input.duration ?? video.durationSeconds],
          ...[video.address ? 'address' : 'upload', video.address, posterId, actor?.id ?? null, now],
        ],
      );
      return row!.id;
    } catch (error) {
      if (brokenConstraint(error) === 'media_name_key') throw nameTaken();
      throw error;
    }
  }
}

/** The id of the image that stands there before the video plays; null for none. @throws DomainError `no-such-poster` */
export async function posterOf(tx: Transaction, name: string): Promise<string | null> {
  if (!name) return null;
  // Which image has this name?
  const [row] = await tx.query<{ id: string }>(`SELECT id FROM media WHERE name = $1 AND kind = 'image'`, [name]);
  if (!row) throw noSuchPoster();
  return row.id;
}
