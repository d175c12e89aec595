import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, parseInput, slugParam } from '../../platform/http/input.js';
import { ConfirmGrade } from './confirm-grade.js';
import { proposalInput, reasonInput } from './grade.input.js';
import { ProposeGrade } from './propose-grade.js';
import { SettleProposal } from './settle-proposal.js';

const proposedAnswer = z.object({ id: z.uuid(), state: z.literal('open') });
const confirmedAnswer = z.object({
  gradeId: z.uuid(),
  changed: z.boolean().describe('False when readers see the same grade as before'),
});
const CLAIM = { name: 'slug', example: 'roller-raises-blood-flow' };

/** Grading for programs: a token proposes, a person confirms. */
@ApiTags('Evidence')
@ApiBearerAuth()
@Controller('api/v1/claims/:slug/grades')
@RequiresRole('editor', 'manager')
export class GradesApi {
  constructor(
    private readonly proposeGrade: ProposeGrade,
    private readonly confirmGrade: ConfirmGrade,
    private readonly settleProposal: SettleProposal,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Propose a grade; it takes effect once another person confirms it (editors)' })
  @ApiParam(CLAIM)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key within a day gets the first answer again',
  })
  @ApiCreatedResponse({ standardSchema: proposedAnswer })
  propose(
    @Param('slug') slug: string,
    @Body({ schema: proposalInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof proposedAnswer>> {
    const input = parseInput(proposalInput, body);
    return this.answers.once(request, reply, 201, async () => {
      const { id } = await this.proposeGrade.run(request.viewer!, slugParam(slug), input, this.clock.now());
      return { id, state: 'open' as const };
    });
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm a proposed grade as its second person (editors who are signed in themselves)' })
  @ApiParam(CLAIM)
  @ApiOkResponse({ standardSchema: confirmedAnswer })
  @ApiForbiddenResponse({ description: 'A token stands for no person' })
  confirm(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof confirmedAnswer>> {
    return this.confirmGrade.run(request.viewer!, slugParam(slug), idParam(id), this.clock.now());
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a proposal of one’s own, with a reason (editors)' })
  @ApiParam(CLAIM)
  @ApiNoContentResponse()
  async withdraw(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: reasonInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { reason } = parseInput(reasonInput, body);
    const settled = { state: 'withdrawn' as const, reason };
    await this.settleProposal.run(request.viewer!, slugParam(slug), idParam(id), settled, this.clock.now());
  }
}
