import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { parseInput } from '../../platform/http/input.js';
import { CreateStudy } from './create-study.js';
import { studyInput } from './study.input.js';

const createdAnswer = z.object({ id: z.uuid(), slug: z.string() });

/** Studies for programs. */
@ApiTags('Evidence')
@Controller('api/v1/studies')
export class StudiesApi {
  constructor(
    private readonly createStudy: CreateStudy,
    private readonly answers: IdempotentAnswers,
  ) {}

  @Post()
  @RequiresRole('editor', 'manager')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Add a study, with a DOI or a PMID (editors)' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key within a day gets the first answer again',
  })
  @ApiCreatedResponse({ standardSchema: createdAnswer })
  create(
    @Body({ schema: studyInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof createdAnswer>> {
    const input = parseInput(studyInput, body);
    return this.answers.once(request, reply, 201, () => this.createStudy.run(request.viewer!, input));
  }
}
