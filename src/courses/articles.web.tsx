import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, slugParam } from '../platform/http/input.js';
import { etagOf, matches } from '../platform/http/kept-page.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { articlesFeed } from './articles-feed.js';
import { ArticleQueries } from './articles.queries.js';
import { CourseQueries } from './courses.queries.js';
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
    return visit.publicPage({ tags: ['articles', 'courses', 'evidence'], seconds: FRESH_SECONDS }, async () => {
      const article = await this.articles.article(slug, visit.locale);
      if (!article) throw notFound();
      const [catalogue, all] = await Promise.all([
        this.courses.catalogue(visit.locale),
        this.articles.articles(visit.locale),
      ]);
      const place = all.findIndex((one) => one.slug === slug);
      return (
        <ArticlePage
          article={article}
          html={await this.texts.article(visit, slug)}
          newer={all[place - 1] ?? null}
          older={all[place + 1] ?? null}
          related={catalogue.filter((course) => article.related.includes(course.slug))}
        />
      );
    });
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
