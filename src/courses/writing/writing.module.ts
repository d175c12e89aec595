import { Global, Module } from '@nestjs/common';
import { LessonLanguageQueries } from './lesson-languages.queries.js';

/** Where lessons are written: drafts in three languages, their versions and revisions. */
@Global()
@Module({
  providers: [LessonLanguageQueries],
  exports: [LessonLanguageQueries],
})
export class WritingModule {}
