import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';

/** Looks for spent proofs that have expired. */
export const FORGET_PROOFS = defineJob('work', 'proofs.forget', 10 * 60_000);

/** Deletes spent proofs once they would be refused as expired anyway. */
@Injectable()
@HandlesJob(FORGET_PROOFS)
export class ForgetSpentProofs implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.database.query('DELETE FROM spent_proof WHERE expires_at < $1', [this.clock.now()]);
  }
}
