import { Injectable } from '@nestjs/common';
import { filesGone } from '../../courses/media/media.errors.js';
import type { Transaction } from '../../platform/database/database.js';
import type { FileArea } from '../../platform/storage/file-area.js';
import { Storage } from '../../platform/storage/storage.js';

/** Held together by all who write down that a file is used, and alone by whoever removes what nothing uses. */
const FILES_LOCK = 4_140_002;

/**
 * The files of recordings. They lie apart from those of lessons, which anybody may fetch who knows their address: each
 * request for one of these is asked for whom it is.
 */
@Injectable()
export class ReplayFiles {
  readonly area: FileArea;

  constructor(storage: Storage) {
    this.area = storage.area('replays');
  }

  /** From here on the file stays: the sweep is held off until the transaction ends. @throws DomainError `try-again` */
  async use(tx: Transaction, file: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [FILES_LOCK]);
    if ((await this.area.size(file)) === null) throw filesGone();
  }

  /** Waits until nobody is writing down that a file is used, and holds everybody off until the transaction ends. */
  async holdAlone(tx: Transaction): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FILES_LOCK]);
  }
}
