import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LessonReaders } from '../courses/outline/lesson-readers.js';
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
import { CoursesOfQuiz } from '../quizzes/quizzes/courses-of-quiz.js';
import { CourseQuizQueries } from './course-quizzes/course-quizzes.queries.js';
import { CourseQuizzesApi } from './course-quizzes/course-quizzes.api.js';
import { CourseQuizzesStaff } from './course-quizzes/course-quizzes.staff.js';
import { FindCoursesOfQuiz } from './course-quizzes/find-courses-of-quiz.js';
import { MoveCourseQuiz } from './course-quizzes/move-course-quiz.js';
import { RemoveCourseQuiz } from './course-quizzes/remove-course-quiz.js';
import { SaveCourseQuiz } from './course-quizzes/save-course-quiz.js';
import { EnrolInCourse } from './enrol-in-course.js';
import { EnrolOnArrival } from './enrol-on-arrival.js';
import { EnrolmentRequirement } from './enrolment-requirement.entity.js';
import { Enrolment } from './enrolment.entity.js';
import {
  FinishCourse,
  FinishCourseByQuiz,
  FinishCoursesByChangedQuiz,
  FinishCourseByItsQuizzes,
} from './finish-course.js';
import { LearningApi } from './learning.api.js';
import { LearningQueries } from './learning.queries.js';
import { LearningController } from './learning.web.js';
import { LessonCompletion } from './lesson-completion.entity.js';
import { LessonsOpenToReader } from './lessons-open-to-reader.js';
import { OpenLessons } from '../search/search-source.js';
import { MarkLessonDone } from './mark-lesson-done.js';
import { DeleteNote } from './notes/delete-note.js';
import { NoteQueries } from './notes/note.queries.js';
import { NotesApi } from './notes/notes.api.js';
import { NotePages } from './notes/notes.web.js';
import { SaveNote } from './notes/save-note.js';
import { PathQueries } from './paths/path.queries.js';
import { PathsApi } from './paths/paths.api.js';
import { PathSearch } from './paths/paths.search.js';
import { PathStaff } from './paths/paths.staff.js';
import { PathPages } from './paths/paths.web.js';
import { SavePath } from './paths/save-path.js';
import { ProgressOfReader } from './progress-of-reader.js';
import { CountReading } from './reading/count-reading.js';
import { ReadersOfLesson } from './readers-of-lesson.js';
import { RememberPosition } from './remember-position.js';
import { TakeBackUnclear } from './unclear/take-back-unclear.js';
import { TellUnclear } from './unclear/tell-unclear.js';
import { UnclearQueries } from './unclear/unclear.queries.js';
import { UnclearPages } from './unclear/unclear.web.js';
import { UndoLessonDone } from './undo-lesson-done.js';
import { RememberVideoPosition } from './videos/remember-video-position.js';
import { VideoPositionsController } from './videos/video-positions.web.js';
import { VideoPositionQueries } from './videos/video-positions.queries.js';

/** Enrolments and progress. Global, because the pages of courses ask it how far their reader is. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Enrolment, EnrolmentRequirement, LessonCompletion])],
  controllers: [
    LearningController,
    LearningApi,
    AccessStaff,
    CourseQuizzesStaff,
    CourseQuizzesApi,
    VideoPositionsController,
    PathPages,
    PathsApi,
    PathStaff,
    NotePages,
    NotesApi,
    UnclearPages,
  ],
  providers: [
    EnrolInCourse,
    EnrolOnArrival,
    { provide: AfterSignIn, useExisting: EnrolOnArrival },
    MarkLessonDone,
    FinishCourse,
    FinishCourseByQuiz,
    FinishCoursesByChangedQuiz,
    FinishCourseByItsQuizzes,
    UndoLessonDone,
    RememberVideoPosition,
    VideoPositionQueries,
    RememberPosition,
    CountReading,
    AccessQueries,
    CourseQuizQueries,
    SaveCourseQuiz,
    RemoveCourseQuiz,
    MoveCourseQuiz,
    { provide: CoursesOfQuiz, useClass: FindCoursesOfQuiz },
    PathQueries,
    PathSearch,
    NoteQueries,
    SaveNote,
    DeleteNote,
    TellUnclear,
    TakeBackUnclear,
    UnclearQueries,
    SavePath,
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
    { provide: LessonReaders, useClass: ReadersOfLesson },
  ],
  exports: [
    LearningQueries,
    PastLearners,
    CoursesOfQuiz,
    PathQueries,
    OpenLessons,
    ReaderProgress,
    LessonReaders,
    AfterSignIn,
  ],
})
export class LearningModule {}
