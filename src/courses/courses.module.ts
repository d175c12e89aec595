import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClaimUses } from '../evidence/claim-uses.js';
import { Article, ArticleText } from './article.entity.js';
import { ArticleQueries } from './articles.queries.js';
import { ArticlePages } from './articles.web.js';
import { ContentMemory } from './content-memory.js';
import { Course, CourseModule } from './course.entity.js';
import { CoursePictures } from './course-pictures.web.js';
import { CoursesApi } from './courses.api.js';
import { ArticleSearch, CourseSearch, LessonSearch } from './courses.search.js';
import { CourseQueries } from './courses.queries.js';
import { CoursePages } from './courses.web.js';
import { DrawnTexts } from './drawn-texts.js';
import { LessonClaimUses } from './lesson-claim-uses.js';
import { Lesson, LessonText } from './lesson.entity.js';
import { OutlineModule } from './outline/outline.module.js';
import { PageTitles } from '../quizzes/profiles/page-titles.js';
import { SaveArticleText, SaveLessonText } from './save-texts.js';
import { TitlesOfPages } from './titles-of-pages.js';

/** Courses, their lessons and the journal. How far a reader is comes from the learning feature. */
@Global()
@Module({
  imports: [OutlineModule, TypeOrmModule.forFeature([Course, CourseModule, Lesson, LessonText, Article, ArticleText])],
  controllers: [CoursePictures, ArticlePages, CoursePages, CoursesApi],
  providers: [
    ContentMemory,
    CourseQueries,
    ArticleQueries,
    DrawnTexts,
    SaveLessonText,
    SaveArticleText,
    LessonSearch,
    CourseSearch,
    ArticleSearch,
    { provide: ClaimUses, useClass: LessonClaimUses },
    { provide: PageTitles, useClass: TitlesOfPages },
  ],
  exports: [
    ContentMemory,
    CourseQueries,
    ArticleQueries,
    DrawnTexts,
    SaveLessonText,
    SaveArticleText,
    ClaimUses,
    PageTitles,
  ],
})
export class CoursesModule {}
