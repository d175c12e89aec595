import { Module } from '@nestjs/common';
import { BankModule } from '../bank/bank.module.js';
import { MakingModule } from '../making/making.module.js';
import { ClaimAnswer } from './claim-answer.js';
import { MarkAnswer } from './mark-answer.js';
import { MarkingQueries } from './marking.queries.js';
import { MarkingStaff } from './marking.staff.js';
import { BeginRegrade } from './regrade/begin-regrade.js';
import { RegradeQueries } from './regrade/regrade.queries.js';
import { RegradeStaff } from './regrade/regrade.staff.js';
import { WorkThroughRegrade } from './regrade/work-through-regrade.js';

/** Answers that a person marks, and grading anew. */
@Module({
  imports: [BankModule, MakingModule],
  controllers: [RegradeStaff, MarkingStaff],
  providers: [MarkingQueries, ClaimAnswer, MarkAnswer, RegradeQueries, BeginRegrade, WorkThroughRegrade],
})
export class MarkingModule {}
