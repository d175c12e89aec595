import { Body, Controller, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, parseInput } from '../../platform/http/input.js';
import { PublishQuiz } from './publish-quiz.js';
import { quizInput } from './quiz.input.js';
import { SaveQuiz } from './save-quiz.js';

const savedAnswer = z.object({ id: z.uuid(), revision: z.int() });
const stateInput = z.strictObject({ published: z.boolean() });

/** Quizzes for the programs of staff. */
@ApiTags('Quizzes')
@ApiBearerAuth()
@Controller('api/v1/quizzes')
@RequiresRole('editor', 'manager')
export class QuizzesStaffApi {
  constructor(
    private readonly saveQuiz: SaveQuiz,
    private readonly publishQuiz: PublishQuiz,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Make a quiz as a draft (editors)' })
  @ApiCreatedResponse({ standardSchema: savedAnswer })
  create(
    @Body({ schema: quizInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof savedAnswer>> {
    const { revision: _, ...input } = parseInput(quizInput, body);
    return this.answers.once(request, reply, 201, () =>
      this.saveQuiz.run(request.viewer!, null, input, this.clock.now()),
    );
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a quiz; its kind stays (editors)' })
  @ApiOkResponse({ standardSchema: savedAnswer })
  change(
    @Param('id') id: string,
    @Body({ schema: quizInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof savedAnswer>> {
    const { revision, ...input } = parseInput(quizInput, body);
    return this.saveQuiz.run(request.viewer!, idParam(id), input, this.clock.now(), revision);
  }

  @Put(':id/state')
  @ApiOperation({ summary: 'Publish or withdraw a quiz (editors)' })
  @ApiOkResponse({ standardSchema: stateInput })
  async state(
    @Param('id') id: string,
    @Body({ schema: stateInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof stateInput>> {
    const { published } = parseInput(stateInput, body);
    await this.publishQuiz.run(request.viewer!, idParam(id), published, this.clock.now());
    return { published };
  }
}
