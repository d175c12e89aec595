import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { defineJob, HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { FinishPastSessions } from './finish-past-sessions.js';

/** Looks for sessions that ended hours ago and that nobody has finished. */
export const FINISH_SESSIONS = defineJob('work', 'sessions.finish', 10 * 60_000);

/** Finishes them. */
@Injectable()
@HandlesJob(FINISH_SESSIONS)
export class FinishSessionsJob implements JobHandler {
  constructor(
    private readonly finish: FinishPastSessions,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.finish.run(this.clock.now());
  }
}
