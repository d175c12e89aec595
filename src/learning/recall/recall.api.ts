import { Body, Controller, Get, Headers, Param, Put, Req } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, slugParam } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { negotiateLocale, type Locale } from '../../platform/i18n/locales.js';
import { AnswerRecall } from './answer-recall.js';
import { recallForm } from './recall.input.js';
import { RecallQueries } from './recall.queries.js';
import { recallAnswer, toRecallAnswer, type RecallAnswer } from './recall.answers.js';

const answerInput = z.strictObject({
  answer: recallForm.shape.answer.describe('The value of a choice; where there are none, what she types'),
});

/** One's own short questions about a finished course, as JSON. */
@Controller('api/v1/courses/:slug/recall')
@ApiTags('Learning')
@ApiBearerAuth()
@SignedIn()
export class RecallApi {
  constructor(
    private readonly queries: RecallQueries,
    private readonly answerRecall: AnswerRecall,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Your short questions about a course',
    description: 'The round that is open, or the one you answered last. What is right is told once you have answered.',
  })
  @ApiOkResponse({ standardSchema: recallAnswer })
  @ApiNotFoundResponse({ description: 'You are not enrolled in this course' })
  async show(
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Headers('accept-language') languages?: string,
  ): Promise<RecallAnswer> {
    return this.#view(request.viewer!, slugParam(slug), negotiateLocale(languages), null);
  }

  @Put('rounds/:roundId/questions/:place')
  @ApiOperation({
    summary: 'Answer one of them',
    description: 'The first answer stays; sending another changes nothing.',
  })
  @ApiOkResponse({ standardSchema: recallAnswer })
  @ApiBadRequestResponse({ description: 'The answer is none of the choices, or no number where one is asked' })
  @ApiNotFoundResponse({ description: 'The round is not yours, or has no such question' })
  @ApiGoneResponse({ description: 'recall-over: it stood open for thirty days' })
  async answer(
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Param('roundId') round: string,
    @Param('place') param: string,
    @Body({ schema: answerInput }) body: unknown,
    @Headers('accept-language') languages?: string,
  ): Promise<RecallAnswer> {
    const { answer } = parseInput(answerInput, body);
    const { place } = parseInput(recallForm.pick({ place: true }), { place: param });
    const [locale, roundId] = [negotiateLocale(languages), idParam(round)];
    const at = { course: slugParam(slug), roundId, place, locale };
    await this.answerRecall.run(request.viewer!, at, answer, this.clock.now());
    return this.#view(request.viewer!, at.course, locale, roundId);
  }

  async #view(viewer: Viewer, course: string, locale: Locale, roundId: string | null): Promise<RecallAnswer> {
    const view = await this.queries.ofCourse(viewer.id, course, locale, this.clock.now(), roundId);
    if (!view) throw notFound();
    return toRecallAnswer(view);
  }
}
