import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, parseInput } from '../../platform/http/input.js';
import { RegistrationLinks } from '../registration-links.js';
import { cancellationBody } from '../registration.input.js';
import { answerSchema, bodySchema, registrationState, WRITES } from '../registrations.json.js';
import { AcceptOffer } from './accept-offer.js';
import { DeclineOffer } from './decline-offer.js';

/** Answers to offers, for programs. */
@ApiTags('Registrations')
@Controller('api/v1/registrations/:id')
export class OffersApi {
  constructor(
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly links: RegistrationLinks,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @RouteConfig(WRITES)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Accept a place that is offered',
    description:
      'With a staff token, or with the token of the personal link in the body. Accepting twice is accepting once; after the deadline it is refused as `offer-lapsed`.',
  })
  @ApiBody({ schema: bodySchema(cancellationBody), required: false })
  @ApiResponse({ status: 200, schema: answerSchema(registrationState) })
  async accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') given: string,
    @Body() body: unknown,
  ) {
    const id = idParam(given);
    const { token, reason } = parseInput(cancellationBody, body);
    const claimant = this.links.claimant(request.viewer, token);
    return this.answers.once(request, reply, 200, async () => {
      await this.acceptOffer.run(claimant, id, reason, this.clock.now());
      return { id, status: 'confirmed' as const };
    });
  }

  @Post('decline')
  @HttpCode(200)
  @RouteConfig(WRITES)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Decline a place that is offered',
    description: 'With the same proof. The place goes to the next in line at once; the person may register again.',
  })
  @ApiBody({ schema: bodySchema(cancellationBody), required: false })
  @ApiResponse({ status: 200, schema: answerSchema(registrationState) })
  async decline(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') given: string,
    @Body() body: unknown,
  ) {
    const id = idParam(given);
    const { token, reason } = parseInput(cancellationBody, body);
    const claimant = this.links.claimant(request.viewer, token);
    return this.answers.once(request, reply, 200, async () => {
      await this.declineOffer.run(claimant, id, reason, this.clock.now());
      return { id, status: 'cancelled' as const };
    });
  }
}
