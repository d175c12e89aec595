import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { MediaFiles } from './media-files.js';

/** Asks for a look at the files that nothing uses. */
export const SWEEP_MEDIA_FILES = defineJob('work', 'sweep-media-files', 6 * 3_600_000);

/** So long a file may lie there without anybody saying what uses it. */
const GRACE_MILLISECONDS = 24 * 3_600_000;
const AT_ONCE = 500;

/** Removes the files that nothing uses: those of deleted and replaced images, and what a crash left behind. */
@Injectable()
@HandlesJob(SWEEP_MEDIA_FILES)
export class SweepMediaFiles implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly files: MediaFiles,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - GRACE_MILLISECONDS);
    const some: string[] = [];
    for await (const file of this.files.area.olderThan(before)) {
      some.push(file);
      if (some.length === AT_ONCE) await this.#sweep(some.splice(0), before);
    }
    if (some.length > 0) await this.#sweep(some, before);
  }

  async #sweep(files: readonly string[], before: Date): Promise<void> {
    const removed = await this.database.transaction(async (tx) => {
      await this.files.holdAlone(tx);
      // Which of these does an image or video have?
      const used = await tx.query<{ file: string }>('SELECT DISTINCT file FROM media_file WHERE file = ANY ($1)', [
        files,
      ]);
      const kept = new Set(used.map(({ file }) => file));
      const unused = files.filter((file) => !kept.has(file));
      for (const file of unused) await this.files.area.removeOlder(file, before);
      return unused.length;
    });
    if (removed > 0) this.log.info({ files: removed }, 'files that nothing uses were removed');
  }
}
