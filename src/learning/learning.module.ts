import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReaderProgress } from '../courses/reader-progress.js';
import { EnrolInCourse } from './enrol-in-course.js';
import { EnrolmentRequirement } from './enrolment-requirement.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { LearningApi } from './learning.api.js';
import { LearningQueries } from './learning.queries.js';
import { LearningController } from './learning.web.js';
import { LessonCompletion } from './lesson-completion.entity.js';
import { LessonsOpenToReader } from './lessons-open-to-reader.js';
import { OpenLessons } from '../search/search-source.js';
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
    { provide: OpenLessons, useClass: LessonsOpenToReader },
    { provide: ReaderProgress, useExisting: ProgressOfReader },
  ],
  exports: [LearningQueries, OpenLessons, ReaderProgress],
})
export class LearningModule {}
