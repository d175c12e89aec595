import { Module } from '@nestjs/common';
import { BankModule } from '../bank/bank.module.js';
import { AccommodateLearner } from './accommodate-learner.js';
import { ArrangeSlots } from './arrange-slots.js';
import { MakingQueries } from './making.queries.js';
import { PublishQuiz } from './publish-quiz.js';
import { QuizzesStaffApi } from './quizzes-staff.api.js';
import { QuizzesStaff } from './quizzes.staff.js';
import { SaveQuiz } from './save-quiz.js';
import { SlotsStaff } from './slots.staff.js';

/** Quizzes as staff make them. */
@Module({
  imports: [BankModule],
  controllers: [SlotsStaff, QuizzesStaff, QuizzesStaffApi],
  providers: [MakingQueries, SaveQuiz, ArrangeSlots, PublishQuiz, AccommodateLearner],
  exports: [MakingQueries, SaveQuiz, ArrangeSlots, PublishQuiz],
})
export class MakingModule {}
