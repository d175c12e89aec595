import { Controller, Get, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { parseInput, slugParam } from '../../platform/http/input.js';
import { withReceivedFile } from '../../platform/http/received-file.js';
import { requireViewer } from '../../platform/http/access.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { negotiateLocale } from '../../platform/i18n/locales.js';
import { translator, type Translate } from '../../platform/i18n/messages.js';
import { ExportCourse } from './export-course.js';
import { ImportPackage, type OpenPackage } from './import-package.js';
import { withGiven, withPackage } from './open-package.js';
import { noFile, notZip, packageRefused } from './transfer.errors.js';
import { courseImportInput, courseImportJson, courseImportOutput, JSON_BYTES, packageLimit } from './transfer.input.js';
import type { TransferReport } from './transfer.views.js';

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'openapi-3.0' }) as object;
const tick = (description: string) => ({ type: 'boolean', default: false, description }) as const;
type Answer = z.output<typeof courseImportOutput>;
type Choices = z.output<typeof courseImportInput>;

/** Courses as packages, for programs. */
@ApiTags('Courses')
@Controller('api/v1')
@RequiresRole('editor', 'manager')
export class TransferApi {
  constructor(
    private readonly take: ExportCourse,
    private readonly imports: ImportPackage,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  @Get('courses/:slug/export')
  @ApiOperation({
    summary: 'A course with its articles as a zip of Markdown files: the same content gives the same bytes',
  })
  @ApiParam({ name: 'slug', example: 'skin-ageing' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@Param('slug') given: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const slug = slugParam(given);
    const file = await this.take.run(slug);
    const { size: length } = await file.stat();
    void reply.header('cache-control', 'private, no-store');
    const disposition = `attachment; filename="${slug}.zip"`;
    return new StreamableFile(file.createReadStream({ start: 0 }), { type: 'application/zip', disposition, length });
  }

  @Post('course-imports')
  @RouteConfig({ bodyBytes: JSON_BYTES })
  @ApiOperation({ summary: 'Takes a package in, all of it or nothing; a dry run says what would happen' })
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        dryRun: tick('Only says what would happen'),
        publish: tick('Texts and lessons are for readers at once; else they become drafts'),
        withdrawMissing: tick('Lessons that the package does not name are withdrawn'),
        replaceDrafts: tick('Drafts of editors make way'),
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiOkResponse({ schema: schemaOf(courseImportOutput) })
  async import(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer> {
    const { viewer } = request;
    requireViewer(viewer);
    const t = translator(negotiateLocale(request.headers['accept-language']));
    if (!request.isMultipart()) {
      const given = parseInput(courseImportJson, request.body);
      return this.answers.once(request, reply, 200, () =>
        this.#takeIn(viewer, given, t, (work) => withGiven(given, work)),
      );
    }
    return withReceivedFile(request, packageLimit(this.config), async (file) => {
      const how = parseInput(courseImportInput, request.body);
      if (!file) throw noFile();
      return this.answers.once(request, reply, 200, () =>
        this.#takeIn(viewer, how, t, (work) => withPackage(file.path, file.name, work)),
      );
    });
  }

  async #takeIn(
    viewer: Viewer,
    { dryRun, publish, withdrawMissing, replaceDrafts }: Choices,
    t: Translate,
    open: (work: (from: OpenPackage) => Promise<TransferReport>) => Promise<TransferReport | null>,
  ): Promise<Answer> {
    const how = { dryRun, publish, withdrawMissing, replaceDrafts };
    const report = await open((from) => this.imports.run(viewer, from, how, this.clock.now()));
    if (!report) throw notZip();
    if (!dryRun && report.counts.refused > 0) throw refusal(report);
    return toOutput(report, dryRun, t);
  }
}

/** The 'no' to a package, with each fault at its file and line. */
function refusal({ counts, lines }: TransferReport): DomainError {
  const { code, say, values } = packageRefused(counts.refused);
  const faults = lines.filter(({ outcome }) => outcome === 'refused');
  return new DomainError(
    'invalid',
    code,
    say,
    values,
    faults.map(({ file, line, say: message = say, values }) => ({
      field: line === null ? file : `${file}:${line}`,
      message,
      values: values ?? {},
    })),
  );
}

function toOutput({ courses, counts, lines }: TransferReport, dryRun: boolean, t: Translate): Answer {
  return {
    saved: !dryRun && counts.new + counts.changed + counts.withdrawn > 0,
    courses,
    counts,
    lines: lines.map(({ file, line, outcome, at, what, say, values }) => ({
      ...{ file, line, outcome },
      about: at ?? null,
      changes: what ?? [],
      detail: say ? t(say, values ?? {}) : null,
    })),
  };
}
