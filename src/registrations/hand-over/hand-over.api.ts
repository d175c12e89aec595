import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, parseInput } from '../../platform/http/input.js';
import { RegistrationLinks } from '../registration-links.js';
import { answerSchema, bodySchema, registrationState, WRITES } from '../registrations.json.js';
import { HandOverRegistration } from './hand-over-registration.js';
import { handOverBody } from './hand-over.input.js';

/** Places that go to a colleague, for programs. */
@ApiTags('Registrations')
@Controller('api/v1/registrations/:id/hand-over')
export class HandOverApi {
  constructor(
    private readonly handOver: HandOverRegistration,
    private readonly links: RegistrationLinks,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @RouteConfig(WRITES)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Hand a place over to a colleague',
    description:
      'With a staff token, or with the token of the personal link in the body. This registration ends; the colleague gets one of their own by mail, with its own link and calendar entry. Refused as `colleague-has-place` where they have a place already; whoever waits gets the place and leaves the queue.',
  })
  @ApiBody({ schema: bodySchema(handOverBody) })
  @ApiResponse({ status: 200, schema: answerSchema(registrationState) })
  async submit(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') given: string,
    @Body() body: unknown,
  ) {
    const id = idParam(given);
    const { token, ...colleague } = parseInput(handOverBody, body);
    const claimant = this.links.claimant(request.viewer, token);
    return this.answers.once(request, reply, 200, async () => {
      await this.handOver.run(claimant, id, colleague, this.clock.now());
      return { id, status: 'cancelled' as const };
    });
  }
}
