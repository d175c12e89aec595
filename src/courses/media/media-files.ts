import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { FileArea, type ArrivedFile } from '../../platform/storage/file-area.js';
import { Storage } from '../../platform/storage/storage.js';
import { filesGone } from './media.errors.js';

/** Held together by all who write down that a file is used, and alone by whoever removes what nothing uses. */
const FILES_LOCK = 4_140_001;

/** The address of a file. It never changes what is behind it. */
export const fileAddress = (file: string) => `/media/${file}`;

/** What is brought: still on its way, in memory, or arrived already. */
export type Content = Readable | Buffer | ArrivedFile;

/** A file on the disk as its row keeps it. */
export interface KeptFile {
  file: string;
  mime: string;
  width: number | null;
  height: number | null;
  bytes: number;
}

/**
 * Takes what is brought into an area and hands it to whoever looks at it; what she does not keep is thrown away.
 * @throws DomainError `file-too-large`, `storage-full`
 */
export async function bringInto<T>(
  area: FileArea,
  content: Content,
  mostBytes: number,
  look: (file: ArrivedFile) => Promise<T>,
): Promise<T> {
  const file =
    Buffer.isBuffer(content) || content instanceof Readable
      ? await area.receive(Readable.from(content), mostBytes)
      : content;
  try {
    return await look(file);
  } finally {
    await area.discard(file);
  }
}

/** The files of images and videos. */
@Injectable()
export class MediaFiles {
  readonly area: FileArea;

  constructor(storage: Storage) {
    this.area = storage.area('media');
  }

  /**
   * Takes in what is brought and hands it to whoever looks at it; what she does not keep is thrown away.
   * @throws DomainError `file-too-large`, `storage-full`
   */
  async bring<T>(content: Content, mostBytes: number, look: (file: ArrivedFile) => Promise<T>): Promise<T> {
    return bringInto(this.area, content, mostBytes, look);
  }

  /**
   * Writes down that an image or video has these files and no others. From here on they stay: the sweep is held off until
   * the transaction ends, and if it has been faster that is noticed.
   * @throws DomainError `try-again`
   */
  async use(tx: Transaction, mediaId: string, files: readonly KeptFile[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [FILES_LOCK]);
    for (const { file } of files) if ((await this.area.size(file)) === null) throw filesGone();
    await tx.query('DELETE FROM media_file WHERE media_id = $1', [mediaId]);
    await tx.query(
      `INSERT INTO media_file (media_id, file, mime, width, height, bytes)
       SELECT $1, f.file, f.mime, f.width, f.height, f.bytes
       FROM jsonb_to_recordset($2) AS f (file text, mime text, width integer, height integer, bytes bigint) ON CONFLICT DO NOTHING`,
      [mediaId, JSON.stringify(files)],
    );
  }

  /** Waits until nobody is writing down that a file is used, and holds everybody off until the transaction ends. */
  async holdAlone(tx: Transaction): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FILES_LOCK]);
  }
}
