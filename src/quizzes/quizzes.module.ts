import { Global, Module } from '@nestjs/common';
import { AnswerSeal } from './attempts/answer-seal.js';
import { AttemptDraws } from './attempts/attempt-draws.js';
import { AttemptPlaces } from './attempts/attempt-places.js';
import { AttemptQueries } from './attempts/attempt.queries.js';
import { AttemptPagesQueries } from './attempts/attempt-pages.js';
import { AttemptsApi } from './attempts/attempts.api.js';
import { AttemptJobs } from './attempts/attempts.jobs.js';
import { AttemptPages } from './attempts/attempts.web.js';
import { Chance } from './attempts/chance.js';
import { FinishAttempt } from './attempts/finish-attempt.js';
import { QuestionVersions } from './attempts/question-versions.js';
import { SaveAnswer } from './attempts/save-answer.js';
import { StartAttempt } from './attempts/start-attempt.js';
import { StartTogether } from './attempts/start-together.js';
import { TakeHint } from './attempts/take-hint.js';
import { PersonKeys } from './profiles/person-keys.js';
import { PersonSeal } from './profiles/person-seal.js';
import { QuizzesApi } from './quizzes/quizzes.api.js';
import { QuizPages } from './quizzes/quizzes.web.js';
import { QuizQueries } from './quizzes/quizzes.queries.js';

/** Quizzes and the taking of them. */
@Global()
@Module({
  controllers: [QuizzesApi, QuizPages, AttemptsApi, AttemptPages],
  providers: [
    QuizQueries,
    AttemptPlaces,
    AttemptDraws,
    AttemptQueries,
    AttemptPagesQueries,
    QuestionVersions,
    Chance,
    StartTogether,
    StartAttempt,
    SaveAnswer,
    TakeHint,
    FinishAttempt,
    AttemptJobs,
    PersonKeys,
    { provide: AnswerSeal, useClass: PersonSeal },
  ],
  exports: [QuizQueries, AttemptQueries, QuestionVersions, StartAttempt, FinishAttempt, AnswerSeal, PersonKeys],
})
export class QuizzesModule {}
