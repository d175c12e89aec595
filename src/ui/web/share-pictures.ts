import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { matches } from '../../platform/http/kept-page.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { drawSharePicture, pictureHash, type SharePicture } from '../pictures/share-picture.js';
import type { Visit } from './visit.js';

/** At about 55 KB a picture this is some 11 MB of memory and 220 MB of disk at the most. */
const MOST_IN_MEMORY = 200;
const MOST_ON_DISK = 4_000;
/** Drawn one after another; whoever comes when so many wait gets the house's own picture instead. */
const MOST_WAITING = 12;

/**
 * Pictures for link previews, each drawn when it is first asked for and kept under the hash of what it says. Callers
 * pass only what is published, so the number of pictures is that of the pages.
 */
@Injectable()
export class SharePictures {
  readonly #kept = new Map<string, Buffer>();
  readonly #underWay = new Map<string, Promise<Buffer>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Answers with the picture that `asked` ('<hash>.png') names. An address of older words leads on to the newer picture.
   * `address` makes the address from a file's name.
   */
  async answer(
    visit: Pick<Visit, 'request' | 'reply' | 'asset'>,
    picture: SharePicture,
    asked: string,
    address: (file: string) => string,
  ): Promise<Buffer | string | void> {
    const { request, reply } = visit;
    const hash = pictureHash(picture);
    if (asked !== `${hash}.png`) return leadOn(reply, address(`${hash}.png`));
    const drawn = await this.#find(hash, picture);
    if (!drawn) return leadOn(reply, visit.asset('og-default.png'));
    return send(request, reply, hash, drawn);
  }

  /** The picture's bytes, drawn now if they are not kept; null while too many others wait. */
  async #find(hash: string, picture: SharePicture): Promise<Buffer | null> {
    const known = this.#kept.get(hash) ?? this.#underWay.get(hash);
    if (known) return known;
    if (this.#underWay.size >= MOST_WAITING) return null;
    const made = this.#make(hash, picture);
    this.#underWay.set(hash, made);
    try {
      const drawn = await made;
      this.#kept.set(hash, drawn);
      if (this.#kept.size > MOST_IN_MEMORY) this.#kept.delete(this.#kept.keys().next().value!);
      return drawn;
    } finally {
      this.#underWay.delete(hash);
    }
  }

  async #make(hash: string, picture: SharePicture): Promise<Buffer> {
    const file = join(this.#folder, `${hash}.png`);
    const onDisk = await this.#read(file);
    if (onDisk) return onDisk;
    const turn = this.#last.then(() => drawSharePicture(picture));
    // Whoever asked hears of it; the next in line does not.
    this.#last = turn.catch(() => undefined);
    const drawn = await turn;
    await this.#write(file, drawn);
    return drawn;
  }

  /** A picture that was drawn before; null when none was. A disk that cannot be read is told, and costs the drawing. */
  async #read(file: string): Promise<Buffer | null> {
    try {
      return await readFile(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.log.warn({ err: error }, 'a picture that was kept could not be read');
      return null;
    }
  }

  get #folder(): string {
    return join(this.config.dataDir, 'pictures');
  }

  /** A disk that takes nothing costs only the drawing next time. */
  async #write(file: string, drawn: Buffer): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true });
      const part = `${file}.${process.pid}.part`;
      await writeFile(part, drawn);
      await rename(part, file);
      await this.#forgetOldest();
    } catch (error) {
      this.log.warn({ err: error }, 'a picture was drawn and could not be kept');
    }
  }

  async #forgetOldest(): Promise<void> {
    const names = await readdir(this.#folder);
    if (names.length <= MOST_ON_DISK) return;
    const aged = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(this.#folder, name))).mtimeMs })),
    );
    // A tenth at once, so that this is not done for every picture.
    const oldest = aged.sort((a, b) => a.at - b.at).slice(0, MOST_ON_DISK / 10);
    await Promise.all(oldest.map(({ name }) => rm(join(this.#folder, name), { force: true })));
  }
}

function leadOn(reply: FastifyReply, to: string): void {
  void reply.header('cache-control', 'no-cache').redirect(to, 302);
}

function send(request: FastifyRequest, reply: FastifyReply, hash: string, drawn: Buffer): Buffer | string {
  const etag = `"${hash}"`;
  void reply.headers({ etag, 'cache-control': 'public, max-age=31536000, immutable' });
  if (matches(request.headers['if-none-match'], etag)) {
    void reply.status(304);
    return '';
  }
  void reply.type('image/png');
  return drawn;
}
