import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { StaffArticleQueries } from '../articles/staff-articles.queries.js';
import { CancelPlan } from './cancel-plan.js';
import { ArticlePublicationPage } from './pages/article-publication-page.js';
import { PlanPublication } from './plan-publication.js';
import { PublishArticle } from './publish-article.js';
import { publishForm } from './publishing.input.js';
import { PUBLISHING_NOTICES } from './publishing.notices.js';
import { TextChecklist } from './text-checklist.js';
import { TextStateQueries } from './text-states.queries.js';
import { WithdrawArticle } from './withdraw-article.js';

/** An article in the console: what readers have of it, and how they get the rest. */
@ApiExcludeController()
@Controller('staff/articles/:slug')
@RequiresRole('editor', 'manager')
export class ArticlePublicationStaff {
  constructor(
    private readonly articles: StaffArticleQueries,
    private readonly states: TextStateQueries,
    private readonly checklist: TextChecklist,
    private readonly publishArticle: PublishArticle,
    private readonly planPublication: PlanPublication,
    private readonly cancelPlan: CancelPlan,
    private readonly withdrawArticle: WithdrawArticle,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresRole('editor', 'host', 'manager')
  async show(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string | void> {
    const moved = await this.articles.moved(slugParam(slug));
    if (moved) return visit.redirect(`/staff/articles/${moved}`);
    return visit.page(await this.#page(visit, slug));
  }

  @Post('publish')
  async publish(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string | void> {
    const { id } = await this.#state(slug);
    const here = `/staff/articles/${slug}`;
    return visit.form(
      publishForm,
      async ({ moment, publication }) => {
        const now = this.clock.now();
        if (moment) {
          await this.planPublication.run(visit.person, { articleId: id }, moment, publication, now);
          return visit.redirect(here, PUBLISHING_NOTICES.planned);
        }
        await this.publishArticle.run(visit.person, id, publication, now);
        visit.redirect(here, PUBLISHING_NOTICES.published);
      },
      (errors, values) => this.#page(visit, slug, errors, values),
    );
  }

  @Post('withdraw')
  async withdraw(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<void> {
    const { id } = await this.#state(slug);
    await this.withdrawArticle.run(visit.person, id, this.clock.now());
    visit.redirect(`/staff/articles/${slug}`, PUBLISHING_NOTICES.withdrawn);
  }

  @Post('cancel-plan')
  async cancel(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<void> {
    const { id } = await this.#state(slug);
    await this.cancelPlan.run(visit.person, { articleId: id });
    visit.redirect(`/staff/articles/${slug}`, PUBLISHING_NOTICES.cancelled);
  }

  async #state(slug: string) {
    const state = await this.states.article(slugParam(slug));
    if (!state) throw notFound();
    return state;
  }

  async #page(visit: Visit, slug: string, errors?: FieldErrors, values?: FieldValues) {
    const [state, article] = await Promise.all([this.#state(slug), this.articles.article(slug, visit.locale)]);
    if (!article) throw notFound();
    const checklist = await this.checklist.of(state, { locales: [], saidOpenly: [] });
    const mayWrite = hasRole(visit.viewer, 'editor', 'manager');
    return <ArticlePublicationPage {...{ article, state, checklist, people: 0, mayWrite, errors, values }} />;
  }
}
