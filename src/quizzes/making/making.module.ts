import { Module } from '@nestjs/common';
import { BankModule } from '../bank/bank.module.js';
import { AccommodateLearner } from './accommodate-learner.js';
import { ArrangeSlots } from './arrange-slots.js';
import { InstrumentQueries } from '../profiles/instrument/instrument.queries.js';
import { InstrumentStaff } from '../profiles/instrument/instrument.staff.js';
import { SaveInstrument } from '../profiles/instrument/save-instrument.js';
import { MakingQueries } from './making.queries.js';
import { PublishQuiz } from './publish-quiz.js';
import { QuizzesStaffApi } from './quizzes-staff.api.js';
import { QuizzesStaff } from './quizzes.staff.js';
import { SaveQuiz } from './save-quiz.js';
import { SlotsStaff } from './slots.staff.js';

/** Quizzes as staff make them. */
@Module({
  imports: [BankModule],
  controllers: [SlotsStaff, InstrumentStaff, QuizzesStaff, QuizzesStaffApi],
  providers: [
    InstrumentQueries,
    SaveInstrument,
    MakingQueries,
    SaveQuiz,
    ArrangeSlots,
    PublishQuiz,
    AccommodateLearner,
  ],
  exports: [MakingQueries, SaveQuiz, ArrangeSlots, PublishQuiz],
})
export class MakingModule {}
