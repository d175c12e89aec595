import { Global, Module } from '@nestjs/common';
import { AnswerSeal, NoSealYet } from './attempts/answer-seal.js';
import { AttemptQueries } from './attempts/attempt.queries.js';
import { AttemptsApi } from './attempts/attempts.api.js';
import { AttemptJobs } from './attempts/attempts.jobs.js';
import { Chance } from './attempts/chance.js';
import { FinishAttempt } from './attempts/finish-attempt.js';
import { QuestionVersions } from './attempts/question-versions.js';
import { SaveAnswer } from './attempts/save-answer.js';
import { StartAttempt } from './attempts/start-attempt.js';
import { TakeHint } from './attempts/take-hint.js';
import { QuizzesApi } from './quizzes/quizzes.api.js';
import { QuizQueries } from './quizzes/quizzes.queries.js';

/** Quizzes and the taking of them. */
@Global()
@Module({
  controllers: [QuizzesApi, AttemptsApi],
  providers: [
    QuizQueries,
    AttemptQueries,
    QuestionVersions,
    Chance,
    StartAttempt,
    SaveAnswer,
    TakeHint,
    FinishAttempt,
    AttemptJobs,
    // The profile provides its own in place of this.
    { provide: AnswerSeal, useClass: NoSealYet },
  ],
  exports: [QuizQueries, AttemptQueries, QuestionVersions, FinishAttempt],
})
export class QuizzesModule {}
