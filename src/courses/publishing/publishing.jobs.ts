import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { CarryOutPlans } from './carry-out-plans.js';

/** Looks for publications whose planned moment has come. */
export const CARRY_OUT_PLANS = defineJob('work', 'courses.publish-planned', 15_000);

/** Carries them out. */
@Injectable()
@HandlesJob(CARRY_OUT_PLANS)
export class CarryOutPlansJob implements JobHandler {
  constructor(
    private readonly carryOut: CarryOutPlans,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.carryOut.run(this.clock.now());
  }
}
