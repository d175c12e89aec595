import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, tickInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { BankQueries } from '../bank/bank.queries.js';
import { TryOut } from '../bank/try-out.js';
import { AccommodateLearner } from './accommodate-learner.js';
import { MAKING_NOTICES as notices } from './making.notices.js';
import { MakingQueries } from './making.queries.js';
import type { StaffQuiz } from './making.views.js';
import { LearnersPage } from './pages/learners-page.js';
import { QuizListPage } from './pages/quiz-list-page.js';
import { NewQuizPage, QuizPreviewPage, QuizSettingsPage } from './pages/quiz-pages.js';
import { PublishQuiz } from './publish-quiz.js';
import { accommodationForm, settingsForm } from './quiz.input.js';
import { SaveQuiz } from './save-quiz.js';
import { settingsValues } from './settings-values.js';

/** Quizzes in the console. */
@ApiExcludeController()
@Controller('staff/quizzes')
@RequiresRole('editor', 'manager')
export class QuizzesStaff {
  constructor(
    private readonly queries: MakingQueries,
    private readonly bank: BankQueries,
    private readonly tryOut: TryOut,
    private readonly saveQuiz: SaveQuiz,
    private readonly publishQuiz: PublishQuiz,
    private readonly accommodate: AccommodateLearner,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(<QuizListPage rows={await this.queries.list()} />);
  }

  @Get('new')
  blank(@ThisVisit() visit: Visit): string {
    return visit.page(<NewQuizPage values={settingsValues(null)} />);
  }

  @Post('new')
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      settingsForm(visit.locale),
      async ({ revision: _, ...settings }) => {
        const { id } = await this.saveQuiz.run(visit.person, null, settings, this.clock.now());
        visit.redirect(`/staff/quizzes/${id}/questions`, notices.created);
      },
      (errors, values) => <NewQuizPage {...{ errors, values }} />,
    );
  }

  @Get(':id')
  async settings(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const quiz = await this.#quiz(id);
    return visit.page(<QuizSettingsPage quiz={quiz} values={settingsValues(quiz)} />);
  }

  @Post(':id')
  async change(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const quiz = await this.#quiz(param);
    return visit.form(
      settingsForm(visit.locale),
      async ({ revision, ...settings }) => {
        await this.saveQuiz.run(visit.person, quiz.id, settings, this.clock.now(), revision);
        visit.redirect(`/staff/quizzes/${quiz.id}`, notices.saved);
      },
      // Told once that somebody else changed it, a person may save over it.
      (errors, values) => (
        <QuizSettingsPage
          {...{ quiz, errors }}
          values={errors._form ? { ...values, revision: String(quiz.revision) } : values}
        />
      ),
    );
  }

  @Post(':id/publish')
  async publish(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const quiz = await this.#quiz(param);
    return visit.form(
      z.object({ published: tickInput }),
      async ({ published }) => {
        await this.publishQuiz.run(visit.person, quiz.id, published, this.clock.now());
        visit.redirect(`/staff/quizzes/${quiz.id}`, published ? notices.published : notices.withdrawn);
      },
      (errors) => <QuizSettingsPage quiz={quiz} values={settingsValues(quiz)} errors={formOnly(errors)} />,
    );
  }

  @Get(':id/preview')
  async preview(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const quiz = await this.#quiz(id);
    const questions = await this.bank.askedBy(quiz.id);
    const parts = questions.map((question, index) => this.tryOut.part(visit.locale, question, index + 1));
    return visit.page(<QuizPreviewPage quiz={quiz} parts={await Promise.all(parts)} />);
  }

  @Get(':id/learners')
  async learners(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#learners(await this.#quiz(id)));
  }

  @Post(':id/learners')
  @RequiresRole('manager')
  async give(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const quiz = await this.#quiz(id);
    return visit.form(
      accommodationForm,
      async (input) => {
        await this.accommodate.run(visit.person, quiz.id, input, this.clock.now());
        visit.redirect(`/staff/quizzes/${quiz.id}/learners`, notices.given);
      },
      (errors, values) => this.#learners(quiz, { errors, values }),
    );
  }

  @Post(':id/learners/:person/end')
  @RequiresRole('manager')
  async end(@ThisVisit() visit: Visit, @Param('id') id: string, @Param('person') person: string): Promise<void> {
    await this.accommodate.end(visit.person, idParam(id), idParam(person));
    visit.redirect(`/staff/quizzes/${parseInput(z.uuid(), id)}/learners`, notices.ended);
  }

  async #learners(quiz: StaffQuiz, sent: { errors?: FieldErrors; values?: FieldValues } = {}) {
    return <LearnersPage quiz={quiz} rows={await this.queries.accommodations(quiz.id)} {...sent} />;
  }

  async #quiz(id: string): Promise<StaffQuiz> {
    const quiz = await this.queries.one(idParam(id));
    if (!quiz) throw notFound();
    return quiz;
  }
}

/** What keeps a quiz from being published is told of the whole: its fields are on another page. */
const formOnly = (errors: FieldErrors): FieldErrors => ({ _form: Object.values(errors)[0]! });
