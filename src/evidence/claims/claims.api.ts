import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { parseInput, slugParam } from '../../platform/http/input.js';
import { LOCALES, negotiateLocale } from '../../platform/i18n/locales.js';
import { GRADE_ORDER } from '../evidence.rules.js';
import { AttachStudy } from './attach-study.js';
import { bearingInput, claimChanges, claimInput } from './claim.input.js';
import { claimsQuery, createdClaimAnswer, listAnswer, savedClaimAnswer } from './claims.answers.js';
import { ClaimPages } from './claim-pages.queries.js';
import { CreateClaim } from './create-claim.js';
import { DetachStudy } from './detach-study.js';
import { UpdateClaim } from './update-claim.js';

const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key within a day gets the first answer again',
};

/** Claims for programs: the list for everybody, changes for editors. */
@ApiTags('Evidence')
@Controller('api/v1/claims')
export class ClaimsApi {
  constructor(
    private readonly pages: ClaimPages,
    private readonly createClaim: CreateClaim,
    private readonly updateClaim: UpdateClaim,
    private readonly attachStudy: AttachStudy,
    private readonly detachStudy: DetachStudy,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every claim with its grade, page by page in the order of their names' })
  @ApiQuery({ name: 'grade', required: false, enum: GRADE_ORDER })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'locale', required: false, enum: LOCALES, description: 'Accept-Language decides when left out' })
  @ApiOkResponse({ standardSchema: listAnswer })
  async list(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof listAnswer>> {
    const input = parseInput(claimsQuery, query);
    const locale = input.locale ?? negotiateLocale(request.headers['accept-language']);
    void reply.header('content-language', locale).header('vary', 'accept-language');
    return this.pages.after(input, locale);
  }

  @Post()
  @RequiresRole('editor', 'manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Write down a claim (editors)' })
  @ApiHeader(KEY)
  @ApiCreatedResponse({ standardSchema: createdClaimAnswer })
  create(
    @Body({ schema: claimInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof createdClaimAnswer>> {
    const input = parseInput(claimInput, body);
    return this.answers.once(request, reply, 201, () => this.createClaim.run(request.viewer!, input, this.clock.now()));
  }

  @Patch(':slug')
  @RequiresRole('editor', 'manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Change the words of a claim, and its name as long as no lesson states it (editors)' })
  @ApiParam({ name: 'slug', example: 'roller-raises-blood-flow' })
  @ApiOkResponse({ standardSchema: savedClaimAnswer })
  async update(
    @Param('slug') slug: string,
    @Body({ schema: claimChanges }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof savedClaimAnswer>> {
    const input = parseInput(claimChanges, body);
    const { slug: name, ...rest } = input;
    const changes = { ...rest, ...(name !== undefined && { slug: name }) };
    return { slug: await this.updateClaim.run(request.viewer!, slugParam(slug), changes) };
  }

  @Put(':slug/studies/:study')
  @HttpCode(204)
  @RequiresRole('editor', 'manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Put a study behind a claim, or say anew how it bears on it (editors)' })
  @ApiParam({ name: 'slug', example: 'roller-raises-blood-flow' })
  @ApiParam({ name: 'study', example: 'miyaji-2018' })
  @ApiNoContentResponse()
  async attach(
    @Param('slug') slug: string,
    @Param('study') study: string,
    @Body({ schema: bearingInput }) body: unknown,
  ): Promise<void> {
    await this.attachStudy.run(slugParam(slug), slugParam(study), parseInput(bearingInput, body));
  }

  @Delete(':slug/studies/:study')
  @HttpCode(204)
  @RequiresRole('editor', 'manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Take a study from behind a claim (editors)' })
  @ApiParam({ name: 'slug', example: 'roller-raises-blood-flow' })
  @ApiParam({ name: 'study', example: 'miyaji-2018' })
  @ApiNoContentResponse()
  async detach(@Param('slug') slug: string, @Param('study') study: string): Promise<void> {
    await this.detachStudy.run(slugParam(slug), slugParam(study));
  }
}
