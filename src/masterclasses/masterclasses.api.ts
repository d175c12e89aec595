import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
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
import { notFound, parseInput } from '../platform/http/input.js';
import { CreateMasterclass } from './create-masterclass.js';
import { masterclassInput } from './masterclass.input.js';
import {
  answerMasterclass,
  answerSummary,
  createdMasterclassAnswer,
  masterclassAnswer,
  masterclassesAnswer,
} from './masterclasses.answers.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { IDEMPOTENCY, LANGUAGE, languageOf } from './programs.js';

/** Masterclasses for programs. */
@ApiTags('Masterclasses')
@Controller('api/v1')
export class MasterclassesApi {
  constructor(
    private readonly queries: MasterclassQueries,
    private readonly createMasterclass: CreateMasterclass,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Get('masterclasses')
  @ApiOperation({ summary: 'Every masterclass with its sessions to come' })
  @ApiHeader(LANGUAGE)
  @ApiOkResponse({ standardSchema: masterclassesAnswer })
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof masterclassesAnswer>> {
    const now = this.clock.now();
    const masterclasses = await this.queries.list(languageOf(request, reply), now);
    return { items: masterclasses.map((masterclass) => answerSummary(masterclass, now)) };
  }

  @Get('masterclasses/:slug')
  @ApiOperation({ summary: 'One masterclass: its texts, its programme and its sessions' })
  @ApiHeader(LANGUAGE)
  @ApiOkResponse({ standardSchema: masterclassAnswer })
  @ApiNotFoundResponse({ description: 'No published masterclass has this address' })
  async bySlug(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof masterclassAnswer>> {
    const now = this.clock.now();
    const masterclass = await this.queries.bySlug(slug, languageOf(request, reply), now);
    if (!masterclass) throw notFound();
    return answerMasterclass(masterclass, now);
  }

  @Post('masterclasses')
  @RequiresRole('manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Create a masterclass (managers)' })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: createdMasterclassAnswer })
  async create(
    @Body({ schema: masterclassInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof createdMasterclassAnswer>> {
    const input = parseInput(masterclassInput, body);
    return this.answers.once(request, reply, 201, () =>
      this.createMasterclass.run(request.viewer!, input, this.clock.now()),
    );
  }
}
