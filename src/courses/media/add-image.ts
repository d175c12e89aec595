import { Injectable } from '@nestjs/common';
import { brokenConstraint, Database, type Transaction } from '../../platform/database/database.js';
import { ImageRenditions, type RenderedImage } from './image-renditions.js';
import { altNeeded, nameTaken } from './media.errors.js';
import { MediaFiles } from './media-files.js';
import type { ImageInput } from './media.input.js';
import { freeName, nameFromFile } from './media.rules.js';
import type { BroughtFile } from './see-video.js';

/** Keeps an image under a name of its own, in the sizes in which it is shown. */
@Injectable()
export class AddImage {
  constructor(
    private readonly database: Database,
    private readonly files: MediaFiles,
    private readonly images: ImageRenditions,
  ) {}

  /**
   * Files are kept first and written down last: whoever is told that it was added finds it whole, and what a crash leaves
   * behind is swept away.
   * @param actor null for the command line
   * @throws DomainError `alt-needed`, `media-name-taken`, `not-an-image` and what else is wrong with an image
   */
  async run(
    actor: { id: string } | null,
    brought: BroughtFile,
    input: ImageInput,
    now: Date,
  ): Promise<{ id: string; name: string }> {
    const alt = Object.fromEntries(Object.entries(input.alt).filter(([, words]) => words));
    if (!input.decorative && Object.keys(alt).length === 0) throw altNeeded();
    const image = await this.images.bring(brought.content);
    return this.database.transaction(async (tx) => {
      const name = input.name || (await freeNameFor(tx, brought.fileName));
      const id = await this.#insert(tx, actor, { ...input, name, alt: input.decorative ? {} : alt }, image, now);
      await this.files.use(tx, id, image.renditions);
      return { id, name };
    });
  }

  async #insert(
    tx: Transaction,
    actor: { id: string } | null,
    input: ImageInput,
    { width, height, renditions, broughtAs }: RenderedImage,
    now: Date,
  ): Promise<string> {
    const { mime, bytes } = renditions.at(-1)!;
    try {
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO media (name, kind, title, alt, decorative, credit, licence, mime, width, height, bytes, source, brought_as, created_by, created_at, updated_at)
         VALUES ($1, 'image', $2, $3, $4, $5, $6, $7, $8, $9, $10, 'upload', $11, $12, $13, $13) RETURNING id`,
        [
          ...[input.name, input.title, input.alt, input.decorative, input.credit, input.licence],
          ...[mime, width, height, bytes, broughtAs, actor?.id ?? null, now],
        ],
      );
      return row!.id;
    } catch (error) {
      if (brokenConstraint(error) === 'media_name_key') throw nameTaken();
      throw error;
    }
  }
}

/** A free name made of that of a file. */
export async function freeNameFor(tx: Transaction, file: string): Promise<string> {
  const wish = nameFromFile(file);
  // Which names begin like the one we would like?
  const taken = await tx.query<{ name: string }>('SELECT name FROM media WHERE starts_with(name, $1)', [wish]);
  return freeName(wish, new Set(taken.map(({ name }) => name)));
}
