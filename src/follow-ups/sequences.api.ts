import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequiresRole } from '../platform/http/access.js';
import { IdempotentAnswers } from '../platform/http/idempotency.js';
import { idParam, notFound, parseInput, wholeNumberInput } from '../platform/http/input.js';
import { IDEMPOTENCY } from '../masterclasses/programs.js';
import { ArchiveSequence } from './archive-sequence.js';
import { PauseSequence } from './pause-sequence.js';
import { RecipientsOfSequence } from './recipients-of-sequence.js';
import { ResumeSequence } from './resume-sequence.js';
import { SaveSequence } from './save-sequence.js';
import { sequenceInput, switchOnInput, versionInput } from './sequence.input.js';
import type { SequenceDefinition } from './sequence.rules.js';
import {
  answerPreview,
  answerSequence,
  answerSequences,
  previewAnswer,
  sequenceAnswer,
  sequencesAnswer,
} from './sequences.answers.js';
import { SequenceQueries } from './sequences.queries.js';
import { SwitchOnSequence } from './switch-on-sequence.js';

const changeInput = z.object({ version: versionInput, sequence: sequenceInput });
const previewQuery = z.object({ limit: wholeNumberInput(1, 200).default(20) });
const CHANGED = 'changed-meanwhile: somebody saved another version; nothing was overwritten';

/** Sequences of follow-ups for programs of staff. */
@ApiTags('Follow-ups')
@ApiBearerAuth()
@RequiresRole('manager')
@Controller('api/v1/sequences')
export class SequencesApi {
  constructor(
    private readonly queries: SequenceQueries,
    private readonly recipients: RecipientsOfSequence,
    private readonly save: SaveSequence,
    private readonly switchOn: SwitchOnSequence,
    private readonly pause: PauseSequence,
    private readonly resume: ResumeSequence,
    private readonly archive: ArchiveSequence,
    private readonly answers: IdempotentAnswers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sequences, with what has become of their mails (managers)' })
  @ApiOkResponse({ standardSchema: sequencesAnswer })
  async list(): Promise<z.output<typeof sequencesAnswer>> {
    return answerSequences(await this.queries.list());
  }

  @Get(':id')
  @ApiOperation({ summary: 'One sequence with its steps (managers)' })
  @ApiOkResponse({ standardSchema: sequenceAnswer })
  @ApiNotFoundResponse({ description: 'There is no such sequence' })
  async one(@Param('id') id: string): Promise<z.output<typeof sequenceAnswer>> {
    return this.#answer(idParam(id));
  }

  @Post()
  @ApiOperation({ summary: 'Make a sequence; it sends nothing before it is switched on (managers)' })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: sequenceAnswer })
  async create(
    @Body({ schema: sequenceInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof sequenceAnswer>> {
    const definition = parseInput(sequenceInput, body) as SequenceDefinition;
    return this.answers.once(request, reply, 201, async () => {
      const { id } = await this.save.run(request.viewer!, null, definition, 1);
      return this.#answer(id);
    });
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Save another version of a sequence (managers)',
    description:
      'Give the version that you have read and the whole sequence. A step that keeps its id keeps its mails: what is due goes by the step as it is now, what was sent is never sent again. A step that is left out is removed.',
  })
  @ApiOkResponse({ standardSchema: sequenceAnswer })
  @ApiConflictResponse({ description: CHANGED })
  async change(
    @Param('id') id: string,
    @Body({ schema: changeInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof sequenceAnswer>> {
    const { version, sequence } = parseInput(changeInput, body);
    await this.save.run(request.viewer!, idParam(id), sequence, version);
    return this.#answer(id);
  }

  @Get(':id/recipients')
  @ApiOperation({
    summary: 'Who would get which step at which local hour if it were switched on now, and who is left out (managers)',
  })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 } })
  @ApiOkResponse({ standardSchema: previewAnswer })
  async preview(@Param('id') id: string, @Query() query: unknown): Promise<z.output<typeof previewAnswer>> {
    return answerPreview(await this.recipients.preview(idParam(id), parseInput(previewQuery, query).limit));
  }

  @Post(':id/switch-on')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Switch a sequence on (managers)',
    description:
      'It takes in what happens from now on; reminders reach everybody whose session is still to come. Where mail would go to more than 20 people at once, `typedNumber` has to be their number.',
  })
  @ApiOkResponse({ standardSchema: sequenceAnswer })
  @ApiConflictResponse({ description: 'type-the-number, number-wrong, no-steps, sequence-archived' })
  async on(
    @Param('id') id: string,
    @Body({ schema: switchOnInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof sequenceAnswer>> {
    await this.switchOn.run(request.viewer!, idParam(id), parseInput(switchOnInput, body));
    return this.#answer(id);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold the mails of a sequence back until it is resumed (managers)' })
  @ApiOkResponse({ standardSchema: sequenceAnswer })
  async hold(@Param('id') id: string, @Req() request: FastifyRequest): Promise<z.output<typeof sequenceAnswer>> {
    await this.pause.run(request.viewer!, idParam(id));
    return this.#answer(id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a paused sequence go on (managers)' })
  @ApiOkResponse({ standardSchema: sequenceAnswer })
  async goOn(@Param('id') id: string, @Req() request: FastifyRequest): Promise<z.output<typeof sequenceAnswer>> {
    await this.resume.run(request.viewer!, idParam(id));
    return this.#answer(id);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a sequence for good; what is still due is not sent (managers)' })
  @ApiOkResponse({ standardSchema: sequenceAnswer })
  async end(@Param('id') id: string, @Req() request: FastifyRequest): Promise<z.output<typeof sequenceAnswer>> {
    await this.archive.run(request.viewer!, idParam(id));
    return this.#answer(id);
  }

  async #answer(id: string): Promise<z.output<typeof sequenceAnswer>> {
    const sequence = await this.queries.get(id);
    if (!sequence) throw notFound();
    return answerSequence(sequence);
  }
}
