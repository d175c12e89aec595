import { readFile } from 'node:fs/promises';
import { Controller, Get, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole, requireViewer } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { parseInput } from '../../platform/http/input.js';
import { withReceivedFile } from '../../platform/http/received-file.js';
import { negotiateLocale } from '../../platform/i18n/locales.js';
import { translator, type Translate } from '../../platform/i18n/messages.js';
import { questionsFilter } from '../bank/bank.input.js';
import { FORMATS } from '../formats/reading.js';
import { EXPORT_FORMATS } from '../formats/write-questions.js';
import { CheckImport } from './check-import.js';
import { ExportQuestions } from './export-questions.js';
import { givenFile } from './given-file.js';
import { exportQuery, importInput, importOutput, JSON_BYTES, QUESTION_FILE } from './imports.input.js';
import { ImportQueries } from './imports.queries.js';
import type { ImportLineView, QuestionImportView, StoredRemark } from './imports.views.js';
import { remarkCode, remarkSays } from './report-words.js';
import { SaveImport } from './save-import.js';

type Answer = z.output<typeof importOutput>;

/** Questions in and out, for programs. */
@ApiTags('Quizzes')
@Controller('api/v1')
@RequiresRole('editor', 'manager')
export class QuestionImportsApi {
  constructor(
    private readonly check: CheckImport,
    private readonly save: SaveImport,
    private readonly imports: ImportQueries,
    private readonly take: ExportQuestions,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post('question-imports')
  @RouteConfig({ bodyBytes: JSON_BYTES })
  @ApiOperation({
    summary: 'Reads questions of a file and saves what can be read; a dry run only reports what becomes of each',
    description: 'As a form with a file, or as JSON with the text in `content` (up to 8 million characters).',
  })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        format: { type: 'string', enum: [...FORMATS], description: 'Told from the content when left out' },
        locale: { type: 'string', enum: ['en', 'nl', 'fr'], default: 'en', description: 'The language of the texts' },
        tags: { type: 'string', description: 'Added to each question, divided by commas' },
        category: { type: 'string', description: 'Above the categories of the file, divided by /' },
        dryRun: { type: 'boolean', default: false },
        content: { type: 'string' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ schema: z.toJSONSchema(importOutput, { target: 'openapi-3.0' }) as object })
  async import(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer> {
    const { viewer } = request;
    requireViewer(viewer);
    const t = translator(negotiateLocale(request.headers['accept-language']));
    return withReceivedFile(request, QUESTION_FILE, async (file) => {
      const how = parseInput(importInput, request.body);
      const bytes = file && (await readFile(file.path));
      const given = givenFile(how, file && bytes && { name: file.name, bytes });
      return this.answers.once(request, reply, 200, async () => {
        const now = this.clock.now();
        const id = await this.check.run(viewer, given, now);
        const { counts } = (await this.imports.one(id))!;
        if (!how.dryRun && counts.due > 0) await this.save.run(viewer, id, now);
        const found = (await this.imports.one(id))!;
        return toOutput(found, await this.imports.lines(id, found.locale, 'all', null), how.dryRun, t);
      });
    });
  }

  @Get('questions/export')
  @ApiOperation({
    summary: 'Questions as a file for another program; `report=true` answers what the format cannot say',
  })
  @ApiQuery({ name: 'format', enum: EXPORT_FORMATS, required: false })
  @ApiQuery({ name: 'report', type: Boolean, required: false })
  @ApiProduces('application/json', 'text/plain', 'application/xml', 'application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() query: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const accepted = negotiateLocale(request.headers['accept-language']);
    const { format, locale = accepted } = parseInput(exportQuery, query);
    const file = await this.take.run(parseInput(questionsFilter, query), format, locale);
    void reply.header('cache-control', 'private, no-store');
    const t = translator(accepted);
    if (query.report === 'true')
      return {
        lines: file.lines.map(({ name, written, remarks }) => ({ name, written, remarks: said(t, remarks) })),
      };
    const left = file.lines.filter(({ written }) => !written).length;
    void reply.header('x-questions-left-out', String(left));
    return new StreamableFile(file.bytes, { type: file.type, disposition: `attachment; filename="${file.name}"` });
  }
}

const said = (t: Translate, remarks: readonly StoredRemark[]) =>
  remarks.map((remark) => ({ code: remarkCode(remark), detail: remarkSays(t, remark) }));

function toOutput(found: QuestionImportView, lines: ImportLineView[], dryRun: boolean, t: Translate): Answer {
  return {
    ...{ id: found.id, saved: !dryRun && found.state === 'done', format: found.format, counts: found.counts },
    questions: lines.map(({ file, line, called, outcome, known, kind, preview, remarks, question }) => ({
      ...{ file, line, called, outcome, known, kind, preview, question },
      remarks: said(t, remarks),
    })),
    quizzes: found.quizzes.map(({ called, slots, remarks, slug }) => ({
      ...{ called, questions: slots.reduce((sum, { draw }) => sum + (draw ?? 1), 0), slug },
      remarks: said(t, remarks),
    })),
  };
}
