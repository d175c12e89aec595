import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { ChangeFeed } from '../platform/database/change-feed.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { defineJob, HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { IndexStale } from './index-stale.js';

/** Brings search up to date: at once when content changes, and now and then in case that was not heard. */
export const INDEX_SEARCH = defineJob('work', 'search.index', 30_000);

/** Indexes what has changed. */
@Injectable()
@HandlesJob(INDEX_SEARCH)
export class IndexSearchJob implements JobHandler, OnModuleInit {
  constructor(
    private readonly index: IndexStale,
    private readonly feed: ChangeFeed,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Null says that some may have been missed, as at the start: the heartbeat looks then anyway.
    this.feed.listen('content_changed', (tag) => {
      if (tag !== null) this.queues.hint(INDEX_SEARCH);
    });
  }

  async handle(stopping?: AbortSignal): Promise<void> {
    await this.index.run(this.clock.now(), stopping);
  }
}
