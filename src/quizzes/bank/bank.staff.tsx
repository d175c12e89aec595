import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, tickInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ArchiveQuestion } from './archive-question.js';
import { placeForm, questionsFilter } from './bank.input.js';
import { BANK_NOTICES as notices } from './bank.notices.js';
import { BankQueries, PAGE_SIZE } from './bank.queries.js';
import { QuestionPage } from './pages/question-page.js';
import { QuestionsPage } from './pages/questions-page.js';
import { PlaceQuestion } from './place-question.js';
import { changesBetween } from './question-diff.rules.js';
import { tryOut } from './try-out.js';

const diffQuery = z.object({
  from: z.coerce.number().int().min(1).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** The bank of questions in the console. */
@ApiExcludeController()
@Controller('staff/questions')
@RequiresRole('editor', 'manager')
export class BankStaff {
  constructor(
    private readonly queries: BankQueries,
    private readonly placeQuestion: PlaceQuestion,
    private readonly archiveQuestion: ArchiveQuestion,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: unknown): Promise<string> {
    const filter = parseInput(questionsFilter, query);
    const [found, categories, tags, quizzes] = await Promise.all([
      this.queries.list(filter, visit.locale),
      this.queries.categories(),
      this.queries.tags(),
      this.queries.quizzes(),
    ]);
    return visit.page(<QuestionsPage {...found} {...{ filter, categories, tags, quizzes }} pageSize={PAGE_SIZE} />);
  }

  @Get(':id')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<string> {
    return visit.page(await this.#page(visit, idParam(id), parseInput(diffQuery, query)));
  }

  /** Scores an answer that staff try out; nothing is kept. */
  @Post(':id/preview')
  async preview(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const typed = (visit.request.body ?? {}) as FieldValues;
    return visit.page(await this.#page(visit, idParam(id), {}, { typed }));
  }

  @Post(':id/place')
  place(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    return visit.form(
      placeForm,
      async (input) => {
        await this.placeQuestion.run(id, input, this.clock.now());
        visit.redirect(`/staff/questions/${id}`, notices.placed);
      },
      (errors, values) => this.#page(visit, id, {}, { place: { errors, values } }),
    );
  }

  @Post(':id/archive')
  async archive(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<void> {
    const id = idParam(param);
    const { archived } = parseInput(z.object({ archived: tickInput }), visit.request.body);
    await this.archiveQuestion.run(visit.person, id, archived, this.clock.now());
    visit.redirect(`/staff/questions/${id}`, archived ? notices.archived : notices.restored);
  }

  async #page(
    visit: Visit,
    id: string,
    { from, to }: z.output<typeof diffQuery>,
    sent: { typed?: FieldValues; place?: { errors: FieldErrors; values: FieldValues } } = {},
  ) {
    const question = await this.queries.one(id);
    if (!question) throw notFound();
    const [versions, uses, tags, categories] = await Promise.all([
      this.queries.versions(id),
      this.queries.uses(id),
      this.queries.tags(),
      this.queries.categories(),
    ]);
    const [before, after] = from && to ? await Promise.all([from, to].map((n) => this.queries.content(id, n))) : [];
    return (
      <QuestionPage
        {...{ question, versions, uses }}
        known={{ tags, categories: categories.map(({ path }) => path) }}
        diff={before && after && from && to ? { from, to, changes: changesBetween(before, after) } : null}
        place={sent.place}
        preview={tryOut(visit, `/staff/questions/${id}/preview`, question.content, sent.typed)}
      />
    );
  }
}
