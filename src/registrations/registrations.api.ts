import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { IdempotentAnswers } from '../platform/http/idempotency.js';
import { idParam, notFound, parseInput } from '../platform/http/input.js';
import type { Paged } from '../platform/http/paging.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { CancelRegistration } from './cancel-registration.js';
import { EstimateQueries } from './estimates/estimates.queries.js';
import { CONSENTS } from './consents/consents.js';
import { ProofOfWork } from './proof/proof-of-work.js';
import { answersBody } from './questions/answers.input.js';
import { AskedQuestions } from './questions/asked-questions.js';
import { RegisterForSession } from './register-for-session.js';
import { RegistrationLimits } from './registration-limits.js';
import { RegistrationLinks } from './registration-links.js';
import { cancellationBody, registrationBody, registrationListQuery, rescheduleBody } from './registration.input.js';
import {
  answerSchema,
  bodySchema,
  estimateJson,
  registrationAnswer,
  registrationList,
  registrationState,
  type RegistrationJson,
  type RegistrationRowJson,
  WRITES,
} from './registrations.json.js';
import { RegistrationQueries } from './registrations.queries.js';
import { RescheduleRegistration } from './reschedule-registration.js';

/** Registrations for programs. */
@ApiTags('Registrations')
@Controller('api/v1')
export class RegistrationsApi {
  constructor(
    private readonly registerForSession: RegisterForSession,
    private readonly cancelRegistration: CancelRegistration,
    private readonly rescheduleRegistration: RescheduleRegistration,
    private readonly queries: RegistrationQueries,
    private readonly estimates: EstimateQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly links: RegistrationLinks,
    private readonly asked: AskedQuestions,
    private readonly answers: IdempotentAnswers,
    private readonly limits: RegistrationLimits,
    private readonly proofs: ProofOfWork,
    private readonly clock: Clock,
  ) {}

  @Post('sessions/:id/registrations')
  @RouteConfig(WRITES)
  @ApiOperation({
    summary: 'Register somebody for a session',
    description:
      'Gives a place, or a place in the queue. An address that is registered already is answered with its first registration, status 200 and no personal link. An answer to a question that was removed meanwhile is ignored and named in `ignoredAnswers`. Honours Idempotency-Key.',
  })
  @ApiBody({ schema: bodySchema(registrationBody) })
  @ApiResponse({ status: 201, schema: answerSchema(registrationAnswer) })
  async register(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<RegistrationJson> {
    const sessionId = idParam(id);
    const wish = parseInput(registrationBody, body);
    const { note, ...given } = wish.answers ?? {};
    const asked = await this.asked.of(sessionId);
    const sorted = await this.asked.sort(sessionId, asked, given);
    const { answers } = parseInput(answersBody(asked), sorted);
    return this.answers.once(request, reply, 201, async () => {
      if (!request.viewer) await this.proofs.spend(wish.proof, { sessionId, email: wish.email }, this.clock.now());
      await this.limits.register(request, reply, wish.email);
      const answer = await this.registerForSession.run(
        request.viewer,
        {
          sessionId,
          email: wish.email,
          name: wish.name,
          locale: wish.locale,
          timeZone: wish.timeZone,
          note,
          answers,
          questionsVersion: asked.now.version || null,
          consents: wish.followUp ? { 'follow-up': CONSENTS['follow-up'].current } : {},
          ...(wish.heard && { source: { heard: wish.heard } }),
        },
        this.clock.now(),
      );
      if (answer.repeated) void reply.status(200);
      return {
        id: answer.id,
        sessionId,
        status: answer.status,
        ...(answer.position
          ? {
              position: answer.position,
              estimate: estimateJson(await this.estimates.at(sessionId, answer.position), wish.locale),
            }
          : {}),
        ...(sorted.ignored.length > 0 ? { ignoredAnswers: sorted.ignored } : {}),
        // The personal link goes to whoever made the registration or has shown to be the person, and to nobody else.
        ...(answer.mayManage
          ? { token: this.links.token(answer.id), manageUrl: this.links.address(answer.id, wish.locale) }
          : {}),
      };
    });
  }

  @Get('sessions/:id/registrations')
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'List the registrations of a session',
    description: 'For staff. Those with a place, then the line in its order, then the cancelled; `next` leads on.',
  })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'after', required: false, schema: { type: 'string' } })
  @ApiQuery({
    name: 'status',
    required: false,
    schema: { type: 'string', enum: ['confirmed', 'offered', 'waiting', 'cancelled'] },
  })
  @ApiQuery({ name: 'search', required: false, schema: { type: 'string' } })
  @ApiResponse({ status: 200, schema: answerSchema(registrationList) })
  async list(@Param('id') id: string, @Query() query: unknown): Promise<Paged<RegistrationRowJson>> {
    const { limit, after, ...filter } = parseInput(registrationListQuery, query);
    const session = await this.masterclasses.session(idParam(id), 'en');
    if (!session) throw notFound();
    const page = await this.queries.listOf(session.id, filter, { limit, after });
    const items = page.items.map(({ source: _source, createdAt, cancelledAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      cancelledAt: cancelledAt?.toISOString() ?? null,
    }));
    return { items, next: page.next };
  }

  @Post('registrations/:id/cancel')
  @HttpCode(200)
  @RouteConfig(WRITES)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Cancel a registration',
    description:
      'With a staff token, or with the token of the personal link in the body. The first in line gets the place. Cancelling twice is cancelling once.',
  })
  @ApiBody({ schema: bodySchema(cancellationBody), required: false })
  @ApiResponse({ status: 200, schema: answerSchema(registrationState) })
  async cancel(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') given: string,
    @Body() body: unknown,
  ) {
    const id = idParam(given);
    const { token, reason } = parseInput(cancellationBody, body);
    const claimant = this.links.claimant(request.viewer, token);
    return this.answers.once(request, reply, 200, async () => {
      await this.cancelRegistration.run(claimant, id, reason, this.clock.now());
      return { id, status: 'cancelled' as const };
    });
  }

  @Post('registrations/:id/reschedule')
  @HttpCode(200)
  @RouteConfig(WRITES)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Move a registration to another session of the same masterclass',
    description:
      'A place is exchanged for a place; for a place in a queue only with `giveUpPlace`, and is refused as `place-for-queue` otherwise. The id, the personal link and the UID of the calendar entry stay.',
  })
  @ApiBody({ schema: bodySchema(rescheduleBody) })
  @ApiResponse({ status: 200, schema: answerSchema(registrationState) })
  async reschedule(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') given: string,
    @Body() body: unknown,
  ) {
    const id = idParam(given);
    const { sessionId, giveUpPlace, token, reason } = parseInput(rescheduleBody, body);
    const claimant = this.links.claimant(request.viewer, token);
    return this.answers.once(request, reply, 200, async () => {
      const { status } = await this.rescheduleRegistration.run(
        claimant,
        id,
        { to: sessionId.toLowerCase(), giveUpPlace, reason },
        this.clock.now(),
      );
      return { id, sessionId, status };
    });
  }
}
