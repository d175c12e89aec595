import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { negotiateLocale } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { answerInput } from './answer.input.js';
import { attemptAnswer, receiptAnswer } from './attempt.answers.js';
import { AttemptQueries } from './attempt.queries.js';
import { ATTEMPT_ERRORS } from './attempts.errors.js';
import { attemptView, clockView, receiptView, type AttemptView, type ReceiptView } from './attempts.views.js';
import { FinishAttempt } from './finish-attempt.js';
import { SaveAnswer } from './save-answer.js';
import { StartAttempt } from './start-attempt.js';

/** One's own attempts, as JSON. */
@Controller('api/v1')
@ApiTags('Quizzes')
@ApiBearerAuth()
@SignedIn()
export class AttemptsApi {
  constructor(
    private readonly startAttempt: StartAttempt,
    private readonly saveAnswer: SaveAnswer,
    private readonly finishAttempt: FinishAttempt,
    private readonly queries: AttemptQueries,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post('quizzes/:id/attempts')
  @ApiOperation({
    summary: 'Begin an attempt at a quiz',
    description: 'Asking again answers 200 with the attempt that is under way. Honours Idempotency-Key.',
  })
  @ApiCreatedResponse({ standardSchema: attemptView, description: 'Begun: its questions and all orders are kept' })
  @ApiOkResponse({ standardSchema: attemptView, description: 'It was under way before' })
  @ApiNotFoundResponse({ description: 'There is no such quiz' })
  @ApiConflictResponse({ description: 'quiz-not-open, quiz-closed, no-attempts-left, no-questions, profile-closed' })
  async start(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Headers('accept-language') languages?: string,
  ): Promise<AttemptView> {
    return this.answers.once(request, reply, 201, async () => {
      const viewer = request.viewer!;
      const { attemptId, isNew } = await this.startAttempt.run(viewer, idParam(id), this.clock.now());
      if (!isNew) void reply.status(200);
      return this.#view(viewer, attemptId, languages);
    });
  }

  @Get('attempts/:id')
  @ApiOperation({
    summary: 'One of your attempts',
    description: 'Its questions with the answers that stand, and what the review rules let be seen at this moment.',
  })
  @ApiOkResponse({ standardSchema: attemptView })
  @ApiNotFoundResponse({ description: 'There is no such attempt of yours' })
  one(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('accept-language') languages?: string,
  ): Promise<AttemptView> {
    return this.#view(request.viewer!, idParam(id), languages);
  }

  @Get('attempts/:id/clock')
  @ApiOperation({
    summary: 'How much time your attempt has left',
    description: 'More time is told here within seconds.',
  })
  @ApiOkResponse({ standardSchema: clockView })
  async time(@Req() request: FastifyRequest, @Param('id') id: string): Promise<Record<string, unknown>> {
    const clock = await this.queries.clock(request.viewer!.id, idParam(id), this.clock.now());
    if (!clock) throw notFound();
    return { ...clock };
  }

  @Put('attempts/:id/answers/:questionId')
  @ApiOperation({
    summary: 'Give an answer',
    description:
      'questionId is the position of the question in the attempt. The receipt says that the answer is on the disk. The same ' +
      'clientId sent twice is kept once. Among the answers to a question the highest clientTurn stands, in whichever order they arrive. ' +
      'Numbers are read as Accept-Language writes them.',
  })
  @ApiOkResponse({ standardSchema: receiptView })
  @ApiNotFoundResponse({ description: 'The attempt is not yours; not-asked: it does not ask such a question' })
  @ApiConflictResponse({ description: 'attempt-finished, reused-client-id' })
  @ApiUnprocessableEntityResponse({ description: 'invalid-input: the answer does not fit the question' })
  async answer(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('questionId') questionId: string,
    @Body({ schema: answerInput }) body: unknown,
    @Headers('accept-language') languages?: string,
  ): Promise<ReceiptView> {
    const at = { attemptId: idParam(id), position: positionParam(questionId) };
    const t = translator(negotiateLocale(languages));
    const given = { ...parseInput(answerInput, body), locale: t.locale };
    return receiptAnswer(await this.saveAnswer.run(request.viewer!, at, given, this.clock.now()), t);
  }

  @Post('attempts/:id/finish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Finish an attempt', description: 'Finishing twice is finishing once.' })
  @ApiOkResponse({ standardSchema: attemptView })
  @ApiNotFoundResponse({ description: 'There is no such attempt of yours' })
  async finish(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('accept-language') languages?: string,
  ): Promise<AttemptView> {
    await this.finishAttempt.run(request.viewer!, idParam(id), this.clock.now());
    return this.#view(request.viewer!, idParam(id), languages);
  }

  async #view(viewer: Viewer, attemptId: string, languages: string | undefined): Promise<AttemptView> {
    const locale = negotiateLocale(languages);
    const attempt = await this.queries.own(viewer.id, attemptId, locale, this.clock.now());
    if (!attempt) throw notFound();
    return attemptAnswer(attempt, translator(locale));
  }
}

/** The position of a question from an address. @throws DomainError `not-asked` when it cannot be one */
export function positionParam(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw ATTEMPT_ERRORS.notAsked();
  return Number(value);
}
