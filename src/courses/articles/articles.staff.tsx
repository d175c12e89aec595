import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { articleListQuery } from './article-list.input.js';
import { filterArticles } from './article-list.rules.js';
import { articleForm, newArticleForm } from './article.input.js';
import { ARTICLE_NOTICES } from './articles.notices.js';
import { ChangeArticle } from './change-article.js';
import { CreateArticle } from './create-article.js';
import { ARTICLES_A_PAGE, ArticleListPage } from './pages/article-list-page.js';
import { ArticleSettingsPage, NewArticlePage } from './pages/article-settings-pages.js';
import { StaffArticleQueries } from './staff-articles.queries.js';

/** The console's list of articles, and the settings of each. */
@ApiExcludeController()
@Controller('staff/articles')
@RequiresRole('editor', 'manager')
export class ArticlesStaff {
  constructor(
    private readonly queries: StaffArticleQueries,
    private readonly createArticle: CreateArticle,
    private readonly changeArticle: ChangeArticle,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresRole('editor', 'host', 'manager')
  async list(@ThisVisit() visit: Visit, @Query() query: unknown): Promise<string> {
    const filter = parseInput(articleListQuery, query);
    const articles = filterArticles(await this.queries.articles(visit.locale), filter);
    const from = (filter.page - 1) * ARTICLES_A_PAGE;
    return visit.page(
      <ArticleListPage
        articles={articles.slice(from, from + ARTICLES_A_PAGE)}
        total={articles.length}
        filter={filter}
        mayWrite={hasRole(visit.viewer, 'editor', 'manager')}
      />,
    );
  }

  @Get('new')
  blank(@ThisVisit() visit: Visit): string {
    return visit.page(<NewArticlePage />);
  }

  @Post()
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      newArticleForm(visit.locale),
      async (input) => {
        const { slug } = await this.createArticle.run(visit.person, input, this.clock.now());
        visit.redirect(`/staff/articles/${slug}/edit?language=${input.sourceLocale}`, ARTICLE_NOTICES.created);
      },
      (errors, values) => <NewArticlePage errors={errors} values={values} />,
    );
  }

  @Get(':slug/settings')
  async settings(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return visit.page(await this.#page(visit, slugParam(slug)));
  }

  @Post(':slug/settings')
  change(@ThisVisit() visit: Visit, @Param('slug') param: string): Promise<string | void> {
    return visit.form(
      articleForm(visit.locale),
      async (input) => {
        const { slug } = await this.changeArticle.run(visit.person, slugParam(param), input);
        visit.redirect(`/staff/articles/${slug}/settings`, ARTICLE_NOTICES.saved);
      },
      (errors, values) => this.#page(visit, slugParam(param), errors, values),
    );
  }

  async #page(visit: Visit, slug: string, errors?: FieldErrors, values?: FieldValues) {
    const [article, settings, choices] = await Promise.all([
      this.queries.article(slug, visit.locale),
      this.queries.settings(slug),
      this.queries.choices(visit.locale),
    ]);
    if (!article || !settings) throw notFound();
    return <ArticleSettingsPage {...{ article, settings, choices, errors, values }} />;
  }
}
