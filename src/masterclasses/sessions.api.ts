import { Body, Controller, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { IdempotentAnswers } from '../platform/http/idempotency.js';
import { idParam, notFound, parseInput } from '../platform/http/input.js';
import { hasRole } from '../platform/http/viewer.js';
import { AddSession } from './add-session.js';
import { CancelSession } from './cancel-session.js';
import { FinishSession } from './finish-session.js';
import { answerSession, answerWholeSession, sessionAnswer, wholeSessionAnswer } from './masterclasses.answers.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { QuestionQueries } from './questions/questions.queries.js';
import { IDEMPOTENCY, LANGUAGE, languageOf } from './programs.js';
import { cancelSessionInput, sessionInput, sessionPatch } from './session.input.js';
import { availability } from './session.rules.js';
import { UpdateSession } from './update-session.js';

/** Sessions for programs. */
@ApiTags('Masterclasses')
@Controller('api/v1')
export class SessionsApi {
  constructor(
    private readonly queries: MasterclassQueries,
    private readonly questions: QuestionQueries,
    private readonly addSession: AddSession,
    private readonly updateSession: UpdateSession,
    private readonly cancelSession: CancelSession,
    private readonly finishSession: FinishSession,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Get('sessions/:id')
  @ApiOperation({ summary: 'One session with its seats and the questions of its form; drafts are for staff' })
  @ApiHeader(LANGUAGE)
  @ApiOkResponse({ standardSchema: wholeSessionAnswer })
  @ApiNotFoundResponse({ description: 'No session that you may see has this id' })
  async session(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof wholeSessionAnswer>> {
    const now = this.clock.now();
    const locale = languageOf(request, reply);
    const session = await this.queries.session(idParam(id), locale);
    const mayPreview = hasRole(request.viewer, 'manager', 'host');
    if (!session || (availability(session, now) === 'draft' && !mayPreview)) throw notFound();
    return answerWholeSession(session, await this.questions.ofSession(session.id), locale, now, mayPreview);
  }

  @Post('masterclasses/:id/sessions')
  @RequiresRole('manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Add a session to a masterclass (managers)' })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: sessionAnswer })
  async add(
    @Param('id') masterclassId: string,
    @Body({ schema: sessionInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof sessionAnswer>> {
    const to = idParam(masterclassId);
    const input = parseInput(sessionInput, body);
    return this.answers.once(request, reply, 201, async () => {
      const { id } = await this.addSession.run(request.viewer!, to, input, this.clock.now());
      return this.#answer(id, request, reply);
    });
  }

  @Patch('sessions/:id')
  @RequiresRole('manager')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Change the plan of a session (managers)',
    description:
      'Never to fewer places than are taken. Everybody with a place or in the queue is told of a new hour by mail, with `message` in it.',
  })
  @ApiOkResponse({ standardSchema: sessionAnswer })
  async update(
    @Param('id') id: string,
    @Body({ schema: sessionPatch }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof sessionAnswer>> {
    await this.updateSession.run(request.viewer!, idParam(id), parseInput(sessionPatch, body), this.clock.now());
    return this.#answer(idParam(id), request, reply);
  }

  @Post('sessions/:id/cancel')
  @RequiresRole('manager')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Cancel a session for good (managers)',
    description: 'Everybody with a place or in the queue is told by mail.',
  })
  @ApiHeader(IDEMPOTENCY)
  @ApiOkResponse({ standardSchema: sessionAnswer })
  async cancel(
    @Param('id') id: string,
    @Body({ schema: cancelSessionInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof sessionAnswer>> {
    const input = parseInput(cancelSessionInput, body);
    return this.answers.once(request, reply, 200, async () => {
      await this.cancelSession.run(request.viewer!, idParam(id), input, this.clock.now());
      return this.#answer(idParam(id), request, reply);
    });
  }

  @Post('sessions/:id/finish')
  @RequiresRole('manager')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Say that a session was given (managers)',
    description: 'From its beginning on. Some hours after its end the clock says it by itself.',
  })
  @ApiHeader(IDEMPOTENCY)
  @ApiOkResponse({ standardSchema: sessionAnswer })
  async finish(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof sessionAnswer>> {
    return this.answers.once(request, reply, 200, async () => {
      await this.finishSession.run(request.viewer!, idParam(id), this.clock.now());
      return this.#answer(idParam(id), request, reply);
    });
  }

  async #answer(id: string, request: FastifyRequest, reply: FastifyReply): Promise<z.output<typeof sessionAnswer>> {
    const session = await this.queries.session(id, languageOf(request, reply));
    if (!session) throw notFound();
    return answerSession(session, this.clock.now(), true);
  }
}
