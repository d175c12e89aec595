import { Global, Module } from '@nestjs/common';
import { ClaimQuestions } from '../../evidence/grades/claim-questions.js';
import { ArchiveQuestion } from './archive-question.js';
import { BankApi } from './bank.api.js';
import { BankQueries } from './bank.queries.js';
import { BankStaff } from './bank.staff.js';
import { EditQuestionStaff } from './edit-question.staff.js';
import { PlaceQuestion } from './place-question.js';
import { QuestionClaims } from './question-claims.js';
import { SaveQuestion } from './save-question.js';

/** The bank of questions, as staff write and keep them. */
@Global()
@Module({
  controllers: [EditQuestionStaff, BankStaff, BankApi],
  providers: [
    BankQueries,
    SaveQuestion,
    PlaceQuestion,
    ArchiveQuestion,
    QuestionClaims,
    { provide: ClaimQuestions, useExisting: QuestionClaims },
  ],
  exports: [BankQueries, SaveQuestion, ClaimQuestions],
})
export class BankModule {}
