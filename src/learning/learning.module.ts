import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReaderProgress } from '../courses/reader-progress.js';
import { PastLearners } from '../evidence/grades/past-learners.js';
import { CountPastLearners } from './count-past-learners.js';
import { EnrolInCourse } from './enrol-in-course.js';
import { EnrolmentRequirement } from './enrolment-requirement.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { LearningApi } from './learning.api.js';
import { LearningQueries } from './learning.queries.js';
import { LearningController } from './learning.web.js';
import { LessonCompletion } from './lesson-completion.entity.js';
import { MarkLessonDone } from './mark-lesson-done.js';
import { ProgressOfReader } from './progress-of-reader.js';
import { RememberPosition } from './remember-position.js';
import { UndoLessonDone } from './undo-lesson-done.js';

/** Enrolments and progress. Global, because the pages of courses ask it how far their reader is. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Enrolment, EnrolmentRequirement, LessonCompletion])],
  controllers: [LearningController, LearningApi],
  providers: [
    EnrolInCourse,
    MarkLessonDone,
    UndoLessonDone,
    RememberPosition,
    LearningQueries,
    ProgressOfReader,
    { provide: ReaderProgress, useExisting: ProgressOfReader },
    { provide: PastLearners, useClass: CountPastLearners },
  ],
  exports: [LearningQueries, PastLearners, ReaderProgress],
})
export class LearningModule {}
