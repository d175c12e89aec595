import { open, readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import type { DomainError } from '../../platform/errors.js';
import type { ArrivedFile } from '../../platform/storage/file-area.js';
import { IMAGE_LIMITS, MOST_HEIGHT, sniffImage, widthsFor, WIDTHS } from './image-file.rules.js';
import { animatedImage, brokenImage, hugeImage, notAnImage, svgImage } from './media.errors.js';
import { MediaFiles, type Content, type KeptFile } from './media-files.js';
import { plainJpegTables } from './own-form.rules.js';

/** An image that was looked at and is kept in its sizes, the widest last. */
export interface RenderedImage {
  width: number;
  height: number;
  renditions: KeptFile[];
  /** SHA-256 of the file as it came, in hex. */
  broughtAs: string;
}

/** The dots of an image, no wider than it is shown. */
interface Dots {
  data: Buffer;
  info: OutputInfo;
  /** True where the file has just these dots, in the form and quality in which we would draw them ourselves. */
  isOwnForm: boolean;
}

const asJpeg = (image: Sharp) => image.jpeg({ quality: 82, progressive: true });
/** No file of ours in this form is larger. */
const MOST_OWN_FORM_BYTES = 12 * 1024 * 1024;

// What was read once is not read again soon, and a file that was removed must not be held.
sharp.cache(false);

/**
 * Makes of an image the sizes in which it is shown. Each is drawn anew from its dots, so that nothing else of the file
 * remains: no place where it was taken, no camera, no hidden second file. The original is not kept. Only a JPEG that is of
 * our own form to its last byte, as it comes with a course from another school, stays as it is: drawn once more it would
 * lose a little each time it travels.
 */
@Injectable()
export class ImageRenditions {
  /** A large image takes some hundred megabytes while it is worked on: one at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #ownTables: Promise<string | null> | null = null;

  constructor(private readonly files: MediaFiles) {}

  /** @throws DomainError `not-an-image`, `image-svg`, `image-animated`, `image-too-large`, `image-broken` and those of any file */
  bring(content: Content): Promise<RenderedImage> {
    return this.files.bring(content, IMAGE_LIMITS.bytes, (file) => this.#inTurn(() => this.#make(file)));
  }

  /** Looks whether it can be brought, and keeps nothing of it. @throws DomainError as `bring` does */
  check(content: Content): Promise<void> {
    return this.files.bring(content, IMAGE_LIMITS.bytes, (file) =>
      this.#inTurn(async () => {
        await this.#look(file);
      }),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    // Whoever asked hears of it; the next in line does not.
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #look(file: ArrivedFile): Promise<Dots> {
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
    const isWhole = info.width === width && info.height === height;
    return { data, info, isOwnForm: isWhole && format === 'jpeg' && (await this.#isOwnForm(file)) };
  }

  async #isOwnForm(file: ArrivedFile): Promise<boolean> {
    if (file.bytes > MOST_OWN_FORM_BYTES) return false;
    const tables = plainJpegTables(await readFile(file.path));
    if (tables === null) return false;
    const sample = sharp({ create: { width: 16, height: 16, channels: 3, background: '#888' } });
    this.#ownTables ??= asJpeg(sample).toBuffer().then(plainJpegTables);
    return tables === (await this.#ownTables);
  }

  async #make(file: ArrivedFile): Promise<RenderedImage> {
    const { data, info, isOwnForm } = await this.#look(file);
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const opaque = info.channels === 3 || info.channels === 1;
    const renditions: KeptFile[] = [];
    for (const wide of widthsFor(info.width)) {
      const sized = () => sharp(data, { raw }).resize({ width: wide });
      renditions.push(await this.#keep(sized().webp({ quality: 80 }), 'webp'));
      if (isOwnForm && wide === info.width) renditions.push(await this.#keepAsIs(file, info));
      else if (opaque) renditions.push(await this.#keep(asJpeg(sized()), 'jpeg'));
      else renditions.push(await this.#keep(sized().png({ compressionLevel: 9 }), 'png'));
    }
    return { width: info.width, height: info.height, renditions, broughtAs: file.hash };
  }

  async #keepAsIs(file: ArrivedFile, { width, height }: OutputInfo): Promise<KeptFile> {
    return { file: await this.files.area.keep(file, 'jpg'), mime: 'image/jpeg', width, height, bytes: file.bytes };
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
