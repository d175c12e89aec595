import { Module } from '@nestjs/common';
import { ArticlesStaff } from './articles.staff.js';
import { ChangeArticle } from './change-article.js';
import { CreateArticle } from './create-article.js';
import { StaffArticleQueries } from './staff-articles.queries.js';

/** How editors keep the journal: its list, and what is set about each article. Writing and publishing are done elsewhere. */
@Module({
  controllers: [ArticlesStaff],
  providers: [StaffArticleQueries, CreateArticle, ChangeArticle],
  exports: [StaffArticleQueries],
})
export class ArticlesStaffModule {}
