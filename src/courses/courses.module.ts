import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimUses } from '../evidence/claim-uses.js';
import { Article, ArticleText } from './article.entity.js';
import { ArticleQueries } from './articles.queries.js';
import { ArticlePages } from './articles.web.js';
import { ContentMemory } from './content-memory.js';
import { Course, CourseModule } from './course.entity.js';
import { CoursesApi } from './courses.api.js';
import { CourseQueries } from './courses.queries.js';
import { StaffCoursePages } from './courses.staff.js';
import { CoursePages } from './courses.web.js';
import { DrawnTexts } from './drawn-texts.js';
import { LessonClaimUses } from './lesson-claim-uses.js';
import { Lesson, LessonText } from './lesson.entity.js';
import { SaveLessonText } from './save-lesson-text.js';
import { StaffCourseQueries } from './staff-courses.queries.js';

/** Courses, their lessons and the journal. How far a reader is comes from the learning feature. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Course, CourseModule, Lesson, LessonText, Article, ArticleText])],
  controllers: [ArticlePages, CoursePages, CoursesApi, StaffCoursePages],
  providers: [
    ContentMemory,
    CourseQueries,
    ArticleQueries,
    DrawnTexts,
    SaveLessonText,
    StaffCourseQueries,
    { provide: ClaimUses, useClass: LessonClaimUses },
  ],
  exports: [ContentMemory, CourseQueries, ArticleQueries, DrawnTexts, SaveLessonText, ClaimUses],
})
export class CoursesModule {}
