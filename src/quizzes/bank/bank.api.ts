import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { QUESTION_KINDS } from '../questions/question.js';
import { newQuestionInput, questionsQuery, questionVersionInput } from './bank.input.js';
import { BankQueries } from './bank.queries.js';
import type { QuestionView } from './bank.views.js';
import { SaveQuestion, type SavedQuestion } from './save-question.js';

const questionAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(QUESTION_KINDS),
  version: z.int(),
  tags: z.array(z.string()),
  category: z.array(z.string()),
  archivedAt: z.iso.datetime().nullable(),
  question: z.looseObject({ kind: z.string() }).describe('The question with its key'),
});
const listAnswer = z.object({ items: z.array(questionAnswer), next: z.string().nullable() });
const savedAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  version: z.int(),
  outcome: z.enum(['new', 'version', 'same']),
});

/** The bank of questions for the programs of staff. */
@ApiTags('Quizzes')
@ApiBearerAuth()
@Controller('api/v1/questions')
@RequiresRole('editor', 'manager')
export class BankApi {
  constructor(
    private readonly queries: BankQueries,
    private readonly saveQuestion: SaveQuestion,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The questions with their keys, page by page in the order of their names (editors)' })
  @ApiQuery({ name: 'kind', required: false, enum: QUESTION_KINDS })
  @ApiQuery({ name: 'tag', required: false })
  @ApiQuery({ name: 'q', required: false, description: 'Words of the name or the stem' })
  @ApiQuery({ name: 'archived', required: false, description: 'true: also what is in the archive' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiOkResponse({ standardSchema: listAnswer })
  async list(@Query() query: unknown): Promise<z.output<typeof listAnswer>> {
    const { items, next } = await this.queries.after(parseInput(questionsQuery, query));
    return { items: items.map(answerOf), next };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One question with its key (editors)' })
  @ApiOkResponse({ standardSchema: questionAnswer })
  async one(@Param('id') id: string): Promise<z.output<typeof questionAnswer>> {
    const question = await this.queries.one(idParam(id));
    if (!question) throw notFound();
    return answerOf(question);
  }

  @Post()
  @ApiOperation({ summary: 'Write a question (editors)' })
  @ApiCreatedResponse({ standardSchema: savedAnswer })
  create(
    @Body({ schema: newQuestionInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof savedAnswer>> {
    const { name, ...input } = parseInput(newQuestionInput, body);
    return this.answers.once(request, reply, 201, async () =>
      said(await this.saveQuestion.run(request.viewer!, { ...input, ...(name && { name }) }, this.clock.now())),
    );
  }

  @Put(':id')
  @ApiOperation({ summary: 'Give a question another version (editors)' })
  @ApiOkResponse({ standardSchema: savedAnswer })
  async change(
    @Param('id') id: string,
    @Body({ schema: questionVersionInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof savedAnswer>> {
    const { version, tags, category, ...input } = parseInput(questionVersionInput, body);
    const place = { ...(tags && { tags }), ...(category && { category }) };
    const given = { ...input, ...place, id: idParam(id), begunFrom: version };
    return said(await this.saveQuestion.run(request.viewer!, given, this.clock.now()));
  }
}

const said = ({ id, name, version, outcome }: SavedQuestion) => ({ id, name, version, outcome });

function answerOf({ id, name, kind, version, tags, category, archivedAt, content }: QuestionView) {
  const at = archivedAt?.toISOString() ?? null;
  return { id, name, kind, version, tags, category, archivedAt: at, question: { ...content } };
}
