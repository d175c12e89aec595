import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GradeQueries } from '../evidence/grades/grades.queries.js';
import { DomainError } from '../platform/errors.js';
import { notFound, slugParam } from '../platform/http/input.js';
import { etagOf, matches } from '../platform/http/kept-page.js';
import { localizePath } from '../platform/i18n/locales.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { articlesFeed } from './articles-feed.js';
import { ArticleQueries } from './articles.queries.js';
import { CourseQueries } from './courses.queries.js';
import type { CourseView, LessonLink } from './courses.views.js';
import { DrawnTexts } from './drawn-texts.js';
import { ArticlePage } from './pages/article-page.js';
import { ArticlesPage } from './pages/articles-page.js';

const FRESH_SECONDS = 3600;

/** The journal, as pages and as a feed. */
@ApiExcludeController()
@Controller()
export class ArticlePages {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly courses: CourseQueries,
    private readonly texts: DrawnTexts,
    private readonly grades: GradeQueries,
  ) {}

  @Get('articles')
  list(@ThisVisit() visit: Visit) {
    return visit.publicPage({ tags: ['articles'], seconds: FRESH_SECONDS }, async () => (
      <ArticlesPage articles={await this.articles.articles(visit.locale)} />
    ));
  }

  @Get('articles/:slug')
  one(@ThisVisit() visit: Visit, @Param('slug') slug: string) {
    slugParam(slug);
    return this.#orMoved(visit, slug, () => this.#page(visit, slug));
  }

  #page(visit: Visit, slug: string) {
    return visit.publicPage({ tags: ['articles', 'courses', 'evidence'], seconds: FRESH_SECONDS }, async () => {
      const article = await this.articles.article(slug, visit.locale);
      if (!article) throw notFound();
      const [catalogue, all, corrections] = await Promise.all([
        this.courses.catalogue(visit.locale),
        this.articles.articles(visit.locale),
        this.grades.correctionsOfArticle(article.id, visit.locale),
      ]);
      const place = all.findIndex((one) => one.slug === slug);
      return (
        <ArticlePage
          article={article}
          html={await this.texts.article(visit, slug)}
          newer={all[place - 1] ?? null}
          older={all[place + 1] ?? null}
          lessons={linksTo(article.lessons, catalogue)}
          corrections={corrections}
          related={catalogue.filter((course) => article.related.includes(course.slug))}
        />
      );
    });
  }

  /** The page, or for an address of before where it is now: for good, so that search engines learn it. */
  async #orMoved<T>(visit: Visit, slug: string, page: () => Promise<T>): Promise<T | void> {
    try {
      return await page();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
      const now = await this.articles.moved(slug);
      if (!now) throw error;
      const { search } = new URL(visit.request.url, 'http://here');
      void visit.reply.redirect(localizePath(visit.locale, `/articles/${now}`) + search, 301);
    }
  }

  @Get('articles.atom')
  async feed(@ThisVisit() visit: Visit): Promise<string> {
    const xml = articlesFeed(await this.articles.articles(visit.locale), visit.context());
    const etag = etagOf(xml);
    void visit.reply
      .type('application/atom+xml; charset=utf-8')
      .header('content-language', visit.locale)
      .header('etag', etag);
    void visit.reply
      .header('cache-control', `public, max-age=0, s-maxage=${FRESH_SECONDS}`)
      .header('vary', 'accept-encoding');
    if (!matches(visit.request.headers['if-none-match'], etag)) return xml;
    void visit.reply.status(304);
    return '';
  }
}

/** The ways to these lessons, in their order; one that readers do not find is left out. */
function linksTo(ids: readonly string[], catalogue: readonly CourseView[]): LessonLink[] {
  return ids.flatMap((id) =>
    catalogue.flatMap((course) =>
      course.modules
        .flatMap(({ lessons }) => lessons)
        .filter((lesson) => lesson.id === id)
        .map(({ slug, title }) => ({ path: `/courses/${course.slug}/${slug}`, title, course: course.title })),
    ),
  );
}
