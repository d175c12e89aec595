import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { FileArea } from '../../platform/storage/file-area.js';
import { Storage } from '../../platform/storage/storage.js';
import { filesGone } from './media.errors.js';

/** Held together by all who write down that a file is used, and alone by whoever removes what nothing uses. */
const FILES_LOCK = 4_140_001;

/** The address of a file. It never changes what is behind it. */
export const fileAddress = (file: string) => `/media/${file}`;

/** The files of images and videos. */
@Injectable()
export class MediaFiles {
  readonly area: FileArea;

  constructor(storage: Storage) {
    this.area = storage.area('media');
  }

  /**
   * Holds the sweep off until the transaction ends, and makes sure that it has not been faster: from here on these files stay.
   * @throws DomainError `try-again`
   */
  async hold(tx: Transaction, files: readonly string[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [FILES_LOCK]);
    for (const file of files) if ((await this.area.size(file)) === null) throw filesGone();
  }

  /** Waits until nobody is writing down that a file is used, and holds everybody off until the transaction ends. */
  async holdAlone(tx: Transaction): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FILES_LOCK]);
  }
}
