import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AnswerRecall } from './answer-recall.js';
import { ClaimRecallQuestions } from './claim-questions.js';
import { DrawRecall } from './draw-recall.js';
import { RecallIsPlanned, RecallJobs } from './recall.jobs.js';
import { QuizRecallQuestions } from './quiz-questions.js';
import { RecallApi } from './recall.api.js';
import { RecallQueries } from './recall.queries.js';
import { RecallSources } from './recall-sources.js';
import { RecallPages } from './recall.web.js';
import { SetRecall } from './set-recall.js';

/** Three short questions 3, 14 and 60 days after a course was finished. */
@Module({
  imports: [DiscoveryModule],
  controllers: [RecallPages, RecallApi],
  providers: [
    RecallSources,
    ClaimRecallQuestions,
    QuizRecallQuestions,
    RecallQueries,
    DrawRecall,
    AnswerRecall,
    SetRecall,
    RecallIsPlanned,
    RecallJobs,
  ],
})
export class RecallModule {}
