import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, slugParam } from '../platform/http/input.js';
import { localizePath } from '../platform/i18n/locales.js';
import type { SharePicture } from '../ui/pictures/share-picture.js';
import { SharePictures } from '../ui/web/share-pictures.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { ArticleQueries } from './articles.queries.js';
import { articlePicture, coursePicture, lessonPicture } from './course.pictures.js';
import { CourseQueries } from './courses.queries.js';

/** Pictures for link previews of what is published: nothing else is ever drawn. */
@ApiExcludeController()
@Controller('pictures')
export class CoursePictures {
  constructor(
    private readonly courses: CourseQueries,
    private readonly articles: ArticleQueries,
    private readonly pictures: SharePictures,
  ) {}

  @Get('courses/:course/:file')
  async course(@ThisVisit() visit: Visit, @Param('course') slug: string, @Param('file') file: string) {
    const course = await this.courses.course(slugParam(slug), visit.locale);
    return this.#answer(visit, `/courses/${slug}`, file, course && coursePicture(course, visit.t));
  }

  @Get('courses/:course/:lesson/:file')
  async lesson(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
    @Param('file') file: string,
  ) {
    const view = await this.courses.lesson(slugParam(course), slugParam(lesson), visit.locale);
    return this.#answer(visit, `/courses/${course}/${lesson}`, file, view && lessonPicture(view, visit.t));
  }

  @Get('articles/:slug/:file')
  async article(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('file') file: string) {
    const article = await this.articles.article(slugParam(slug), visit.locale);
    return this.#answer(visit, `/articles/${slug}`, file, article && articlePicture(article, visit.t));
  }

  #answer(visit: Visit, page: string, file: string, picture: SharePicture | null) {
    if (!picture) throw notFound();
    return this.pictures.answer(visit, picture, file, (name) => localizePath(visit.locale, `/pictures${page}/${name}`));
  }
}
