import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AfterSignIn } from '../accounts/after-sign-in.js';
import { ReaderProgress } from '../courses/reader-progress.js';
import { PastLearners } from '../evidence/grades/past-learners.js';
import { AccessQueries } from './access/access.queries.js';
import { AccessStaff } from './access/access.staff.js';
import { AddPrerequisite } from './access/add-prerequisite.js';
import { CloseLessonForLearner } from './access/close-lesson-for-learner.js';
import { OpenLessonForLearner } from './access/open-lesson-for-learner.js';
import { RemovePrerequisite } from './access/remove-prerequisite.js';
import { SaveOpenings } from './access/save-openings.js';
import { CountPastLearners } from './count-past-learners.js';
import { EnrolInCourse } from './enrol-in-course.js';
import { EnrolOnArrival } from './enrol-on-arrival.js';
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
import { RememberVideoPosition } from './videos/remember-video-position.js';
import { VideoPositionsController } from './videos/video-positions.web.js';
import { VideoPositionQueries } from './videos/video-positions.queries.js';

/** Enrolments and progress. Global, because the pages of courses ask it how far their reader is. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Enrolment, EnrolmentRequirement, LessonCompletion])],
  controllers: [LearningController, LearningApi, AccessStaff, VideoPositionsController],
  providers: [
    EnrolInCourse,
    EnrolOnArrival,
    { provide: AfterSignIn, useExisting: EnrolOnArrival },
    MarkLessonDone,
    UndoLessonDone,
    RememberVideoPosition,
    VideoPositionQueries,
    RememberPosition,
    AccessQueries,
    AddPrerequisite,
    RemovePrerequisite,
    SaveOpenings,
    OpenLessonForLearner,
    CloseLessonForLearner,
    LearningQueries,
    ProgressOfReader,
    { provide: OpenLessons, useClass: LessonsOpenToReader },
    { provide: ReaderProgress, useExisting: ProgressOfReader },
    { provide: PastLearners, useClass: CountPastLearners },
  ],
  exports: [LearningQueries, OpenLessons, PastLearners, ReaderProgress, AfterSignIn],
})
export class LearningModule {}
