import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MakingQueries } from '../making/making.queries.js';
import type { StaffQuiz } from '../making/making.views.js';
import { numberInput } from '../questions/words.input.js';
import { ClaimAnswer, type AnswerPlace } from './claim-answer.js';
import { MarkAnswer } from './mark-answer.js';
import { MARKING_NOTICES as notices } from './marking.notices.js';
import { MarkingQueries } from './marking.queries.js';
import type { AnswerToMark } from './marking.views.js';
import { MarkingQueuePage, MarkPage } from './pages/marking-pages.js';

const markForm = z.object({
  mark: z.preprocess(
    (typed) =>
      typeof typed === 'string' && /^\s*\d+([.,]\d+)?\s*$/.test(typed) ? Number(typed.replace(',', '.')) : typed,
    numberInput(0, 1_000_000),
  ),
  comment: z.string().trim().max(5_000).default(''),
});

const nextForm = z.object({
  after: z
    .string()
    .regex(/^[0-9a-f-]{36} \d{1,4}$/)
    .optional()
    .catch(undefined),
});

/** The marking queue of a quiz. Opening it changes nothing: an answer is claimed by a button. */
@ApiExcludeController()
@Controller('staff/quizzes/:quiz/marking')
@RequiresRole('editor', 'manager')
export class MarkingStaff {
  constructor(
    private readonly quizzes: MakingQueries,
    private readonly queries: MarkingQueries,
    private readonly claimAnswer: ClaimAnswer,
    private readonly markAnswer: MarkAnswer,
    private readonly clock: Clock,
  ) {}

  @Get()
  async queue(@ThisVisit() visit: Visit, @Param('quiz') id: string): Promise<string> {
    const quiz = await this.#quiz(id);
    return visit.page(<MarkingQueuePage quiz={quiz} {...await this.queries.waiting(quiz.id, this.clock.now())} />);
  }

  @Post('next')
  async next(@ThisVisit() visit: Visit, @Param('quiz') id: string): Promise<void> {
    const quiz = await this.#quiz(id);
    const { after } = parseInput(nextForm, visit.request.body);
    const [attemptId = '', position = ''] = after?.split(' ') ?? [];
    const left = after ? { attemptId: idParam(attemptId), position: Number(position) } : undefined;
    await this.#goOn(visit, quiz.id, false, left);
  }

  @Get(':attempt/:position')
  async one(
    @ThisVisit() visit: Visit,
    @Param('quiz') id: string,
    @Param('attempt') attempt: string,
    @Param('position') position: string,
  ): Promise<string> {
    const quiz = await this.#quiz(id);
    return visit.page(<MarkPage quiz={quiz} answer={await this.#answer(quiz, attempt, position)} />);
  }

  @Post(':attempt/:position')
  async mark(
    @ThisVisit() visit: Visit,
    @Param('quiz') id: string,
    @Param('attempt') attempt: string,
    @Param('position') position: string,
  ): Promise<string | void> {
    const quiz = await this.#quiz(id);
    const answer = await this.#answer(quiz, attempt, position);
    return visit.form(
      markForm,
      async (given) => {
        await this.markAnswer.run(visit.person, quiz.id, answer, given, this.clock.now());
        await this.#goOn(visit, quiz.id, true);
      },
      (errors, values) => <MarkPage {...{ quiz, answer, errors, values }} />,
    );
  }

  async #goOn(visit: Visit, quizId: string, marked: boolean, after?: AnswerPlace): Promise<void> {
    const now = this.clock.now();
    const next = await this.claimAnswer.run(visit.person, quizId, now, after);
    const queue = `/staff/quizzes/${quizId}/marking`;
    if (next) return visit.redirect(`${queue}/${next.attemptId}/${next.position}`, marked ? notices.saved : undefined);
    const { total } = await this.queries.waiting(quizId, now);
    visit.redirect(queue, total > 0 && !after ? notices.taken : marked ? notices.done : undefined);
  }

  async #quiz(id: string): Promise<StaffQuiz> {
    const quiz = await this.quizzes.one(idParam(id));
    if (!quiz) throw notFound();
    return quiz;
  }

  async #answer(quiz: StaffQuiz, attempt: string, position: string): Promise<AnswerToMark> {
    if (!/^\d{1,4}$/.test(position)) throw notFound();
    const answer = await this.queries.answer(quiz.id, { attemptId: idParam(attempt), position: Number(position) });
    if (!answer) throw notFound();
    return answer;
  }
}
