import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { ReplayFiles } from './replay-files.js';

/** Asks for a look at the files of recordings that nothing uses. */
export const SWEEP_REPLAY_FILES = defineJob('work', 'sweep-replay-files', 6 * 3_600_000);

/** So long a file may lie there without anybody saying what uses it. */
const GRACE_MILLISECONDS = 24 * 3_600_000;

/** Removes the files of recordings that were replaced or removed, and what a crash left behind. There are few: one by one. */
@Injectable()
@HandlesJob(SWEEP_REPLAY_FILES)
export class SweepReplayFiles implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly files: ReplayFiles,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    let removed = 0;
    for await (const file of this.files.area.olderThan(before)) if (await this.#sweep(file, before)) removed++;
    if (removed > 0) this.log.info({ files: removed }, 'files of recordings that nothing uses were removed');
  }

  #sweep(file: string, before: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await this.files.holdAlone(tx);
      // Does a recording have this file?
      const used = await tx.query('SELECT 1 FROM session_replay WHERE file = $1 LIMIT 1', [file]);
      if (used.length > 0) return false;
      await this.files.area.removeOlder(file, before);
      return true;
    });
  }
}
