import { Body, Controller, Get, Headers, Param, Post, Put, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { SignedIn } from '../platform/http/access.js';
import { IdempotentAnswers } from '../platform/http/idempotency.js';
import { idParam, notFound, parseInput, slugParam } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { negotiateLocale } from '../platform/i18n/locales.js';
import { EnrolInCourse } from './enrol-in-course.js';
import { markInput } from './enrolment.input.js';
import { LearningQueries } from './learning.queries.js';
import { enrolmentsView, enrolmentView, type EnrolmentView } from './learning.views.js';
import { MarkLessonDone } from './mark-lesson-done.js';
import { UndoLessonDone } from './undo-lesson-done.js';

/** One's own enrolments, as JSON. */
@Controller('api/v1')
@ApiTags('Learning')
@ApiBearerAuth()
@SignedIn()
export class LearningApi {
  constructor(
    private readonly enrolInCourse: EnrolInCourse,
    private readonly markLessonDone: MarkLessonDone,
    private readonly undoLessonDone: UndoLessonDone,
    private readonly queries: LearningQueries,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Get('enrolments')
  @ApiOperation({
    summary: 'Your enrolments',
    description: 'The one you were in last comes first. Titles follow Accept-Language.',
  })
  @ApiOkResponse({ standardSchema: enrolmentsView })
  async list(
    @Req() request: FastifyRequest,
    @Headers('accept-language') languages?: string,
  ): Promise<{ items: EnrolmentView[]; next: null }> {
    return { items: await this.queries.enrolmentsOf(request.viewer!.id, negotiateLocale(languages)), next: null };
  }

  @Post('courses/:slug/enrolments')
  @ApiOperation({
    summary: 'Enrol in a course',
    description: 'Asking again answers 200 with the enrolment you have. Honours Idempotency-Key.',
  })
  @ApiCreatedResponse({ standardSchema: enrolmentView, description: 'Enrolled; the lessons it requires are pinned' })
  @ApiOkResponse({ standardSchema: enrolmentView, description: 'You were enrolled before' })
  @ApiNotFoundResponse({ description: 'There is no such course' })
  @ApiConflictResponse({ description: 'no-lessons-yet' })
  async enrol(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Headers('accept-language') languages?: string,
  ): Promise<EnrolmentView> {
    return this.answers.once(request, reply, 201, async () => {
      const { enrolmentId, isNew } = await this.enrolInCourse.run(request.viewer!, slugParam(slug), this.clock.now());
      if (!isNew) void reply.status(200);
      return this.#view(request.viewer!, enrolmentId, languages);
    });
  }

  @Put('enrolments/:id/lessons/:lessonId')
  @ApiOperation({
    summary: 'Mark a lesson as done, or undo that',
    description: 'Doing it twice is doing it once. A finished course stays finished.',
  })
  @ApiOkResponse({ standardSchema: enrolmentView })
  @ApiNotFoundResponse({ description: 'The enrolment is not yours, or the lesson is not of its course' })
  async mark(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @Body({ schema: markInput }) body: unknown,
    @Headers('accept-language') languages?: string,
  ): Promise<EnrolmentView> {
    const at = { enrolmentId: idParam(id), lessonId: idParam(lessonId) };
    const { done } = parseInput(markInput, body);
    const viewer = request.viewer!;
    if (done) await this.markLessonDone.run(viewer, at, this.clock.now());
    else await this.undoLessonDone.run(viewer, at, this.clock.now());
    return this.#view(viewer, at.enrolmentId, languages);
  }

  async #view(viewer: Viewer, enrolmentId: string, languages: string | undefined): Promise<EnrolmentView> {
    const view = await this.queries.enrolmentOf(viewer.id, enrolmentId, negotiateLocale(languages));
    if (!view) throw notFound();
    return view;
  }
}
