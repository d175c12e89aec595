import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import type { DomainError } from '../../platform/errors.js';
import type { ArrivedFile } from '../../platform/storage/file-area.js';
import { IMAGE_LIMITS, MOST_HEIGHT, sniffImage, widthsFor, WIDTHS } from './image-file.rules.js';
import { animatedImage, brokenImage, hugeImage, notAnImage, svgImage } from './media.errors.js';
import { MediaFiles, type Content, type KeptFile } from './media-files.js';

/** An image that was looked at and is kept in its sizes, the widest last. */
export interface RenderedImage {
  width: number;
  height: number;
  renditions: KeptFile[];
}

// What was read once is not read again soon, and a file that was removed must not be held.
sharp.cache(false);

/**
 * Makes of an image the sizes in which it is shown. Each is drawn anew from its dots, so that nothing else of the file
 * remains: no place where it was taken, no camera, no hidden second file. The original is not kept.
 */
@Injectable()
export class ImageRenditions {
  /** A large image takes some hundred megabytes while it is worked on: one at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly files: MediaFiles) {}

  /** @throws DomainError `not-an-image`, `image-svg`, `image-animated`, `image-too-large`, `image-broken` and those of any file */
  bring(content: Content): Promise<RenderedImage> {
    return this.files.bring(content, IMAGE_LIMITS.bytes, (file) => {
      const made = this.#turn.then(() => this.#make(file));
      this.#turn = made.catch(() => undefined);
      return made;
    });
  }

  async #make(file: ArrivedFile): Promise<RenderedImage> {
    const format = sniffImage(await headOf(file.path));
    if (format === 'svg') throw svgImage();
    if (format === null) throw notAnImage();
    const source = () => sharp(file.path, { limitInputPixels: IMAGE_LIMITS.pixels, failOn: 'error' });
    const { width, height, pages = 1 } = await source().metadata().catch(refuse);
    if (Math.max(width, height) > IMAGE_LIMITS.side || width * height > IMAGE_LIMITS.pixels)
      throw hugeImage(IMAGE_LIMITS.side, IMAGE_LIMITS.pixels / 1_000_000);
    // What moves by itself cannot be stopped by its reader; a TIFF of several pages is no picture either.
    if (pages > 1) throw animatedImage();
    const { data, info } = await source()
      .autoOrient()
      .resize({ width: WIDTHS.at(-1)!, height: MOST_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
      .catch(refuse);
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const opaque = info.channels === 3 || info.channels === 1;
    const renditions: KeptFile[] = [];
    for (const wide of widthsFor(info.width)) {
      const sized = () => sharp(data, { raw }).resize({ width: wide });
      const plain = opaque ? sized().jpeg({ quality: 82, progressive: true }) : sized().png({ compressionLevel: 9 });
      renditions.push(await this.#keep(sized().webp({ quality: 80 }), 'webp'));
      renditions.push(await this.#keep(plain, opaque ? 'jpeg' : 'png'));
    }
    return { width: info.width, height: info.height, renditions };
  }

  async #keep(image: Sharp, kind: 'webp' | 'jpeg' | 'png'): Promise<KeptFile> {
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    const file = await this.files.area.keepBytes(data, kind === 'jpeg' ? 'jpg' : kind);
    return { file, mime: `image/${kind}`, width: info.width, height: info.height, bytes: data.length };
  }
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The decoder's own words are about its insides; what matters is whether the image is too large or damaged. */
function refuse(error: unknown): never {
  const fault: DomainError = /pixel limit|too large|exceeds/i.test(String((error as Error).message))
    ? hugeImage(IMAGE_LIMITS.side, IMAGE_LIMITS.pixels / 1_000_000)
    : brokenImage();
  throw fault;
}
