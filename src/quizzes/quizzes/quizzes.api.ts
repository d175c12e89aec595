import { Controller, Get, Headers, Param, Req } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { notFound } from '../../platform/http/input.js';
import { negotiateLocale, type Locale } from '../../platform/i18n/locales.js';
import { sayWords } from '../questions/words.js';
import { quizView, quizzesView, type QuizAnswer } from './quizzes.answers.js';
import { QuizQueries } from './quizzes.queries.js';
import type { QuizView } from './quizzes.views.js';

/** Quizzes, as JSON. */
@Controller('api/v1/quizzes')
@ApiTags('Quizzes')
export class QuizzesApi {
  constructor(
    private readonly queries: QuizQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The published quizzes', description: 'Titles follow Accept-Language.' })
  @ApiOkResponse({ standardSchema: quizzesView })
  async list(
    @Req() request: FastifyRequest,
    @Headers('accept-language') languages?: string,
  ): Promise<{ items: QuizAnswer[]; next: null }> {
    const locale = negotiateLocale(languages);
    const quizzes = await this.queries.published(locale, request.viewer?.id ?? null, this.clock.now());
    return { items: quizzes.map((quiz) => answerOf(quiz, locale)), next: null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One quiz', description: 'By its id, or by the slug of its address.' })
  @ApiOkResponse({ standardSchema: quizView })
  @ApiNotFoundResponse({ description: 'There is no such quiz' })
  async one(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Headers('accept-language') languages?: string,
  ): Promise<QuizAnswer> {
    const locale = negotiateLocale(languages);
    const quiz = await this.queries.quiz(id.toLowerCase(), locale, request.viewer?.id ?? null, this.clock.now());
    if (!quiz) throw notFound();
    return answerOf(quiz, locale);
  }
}

function answerOf(quiz: QuizView, locale: Locale): QuizAnswer {
  const { opensAt, closesAt, intro, standing, id, slug, kind, title, way, questions } = quiz;
  return {
    ...{ id, slug, kind, title, way, questions, intro: sayWords(intro, locale).text },
    ...{ opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null },
    ...{ timeLimitSeconds: quiz.timeLimitSeconds, attemptsAllowed: quiz.attemptsAllowed },
    ...{ grading: quiz.grading, passShare: quiz.passShare },
    standing: standing && {
      ...{ underWay: standing.underWay, attemptsLeft: standing.attemptsLeft },
      ...{ share: standing.share, passed: standing.passed },
      attempts: standing.attempts.map(({ id, number, startedAt, finishedAt, mark, most }) => ({
        ...{ id, number, mark, most },
        ...{ startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
      })),
    },
  };
}
