import { Controller, Get, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { withReceivedFile } from '../../platform/http/received-file.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { BeginCourseImport } from './begin-course-import.js';
import { CheckPackage } from './check-package.js';
import { CourseImportQueries } from './course-imports.queries.js';
import { ExportCourse } from './export-course.js';
import { importChoices, packageLimit, reportQuery } from './transfer.input.js';
import { CourseImportPage } from './pages/import-report.js';
import { TransferPage } from './pages/transfer-page.js';
import { noFile } from './transfer.errors.js';
import { WorkThroughCourseImports } from './work-through-course-imports.js';

/** Parts of a package that are saved while the person waits; more become work whose end the report shows. */
const AT_ONCE = 400;
/** Seconds after which a page about work under way asks for itself again. */
const RENEW_SECONDS = '2';

/** How staff take courses out and bring them in. */
@ApiExcludeController()
@Controller('staff/courses')
@RequiresRole('editor', 'manager')
export class StaffTransferPages {
  constructor(
    private readonly imports: CourseImportQueries,
    private readonly take: ExportCourse,
    private readonly check: CheckPackage,
    private readonly begin: BeginCourseImport,
    private readonly work: WorkThroughCourseImports,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'uploadBytes'>,
  ) {}

  @Get('transfer')
  async forms(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#forms(visit));
  }

  /** A course as a zip. */
  @Get(':course/export.zip')
  async zip(@ThisVisit() visit: Visit, @Param('course') given: string): Promise<StreamableFile> {
    const slug = slugParam(given);
    const file = await this.take.run(slug);
    const { size: length } = await file.stat();
    void visit.reply.header('cache-control', 'private, no-store');
    return new StreamableFile(file.createReadStream({ start: 0 }), {
      type: 'application/zip',
      disposition: `attachment; filename="${slug}.zip"`,
      length,
    });
  }

  /** Looks at a package, and leads to its report. */
  @Post('transfer')
  async look(@ThisVisit() visit: Visit): Promise<string | void> {
    try {
      return await withReceivedFile(visit.request, packageLimit(this.config), (file) =>
        visit.form(
          importChoices,
          async (choices) => {
            if (!file) throw noFile();
            const report = await this.check.run(visit.person, file, choices, this.clock.now());
            visit.redirect(`/staff/courses/transfer/${report}`);
          },
          (errors, values) => this.#forms(visit, { errors, values }),
        ),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const form = { errors: visit.fieldErrors(error), values: {} };
      return visit.page(await this.#forms(visit, form), statusOf(error));
    }
  }

  /** The report: what would happen, or has happened. */
  @Get('transfer/:id')
  async report(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#report(visit, idParam(id)));
  }

  /** Takes the package in: a small one at once, a large one as work whose end the report shows. */
  @Post('transfer/:id')
  async takeIn(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      importChoices,
      async () => {
        const parts = await this.begin.run(visit.person, id);
        if (parts <= AT_ONCE) await this.work.run(id);
        visit.redirect(`/staff/courses/transfer/${id}`);
      },
      (errors) => this.#report(visit, id, errors),
    );
  }

  async #forms(visit: Visit, form?: { errors: FieldErrors; values: FieldValues }) {
    const most = packageLimit(this.config).bytes;
    return <TransferPage {...{ courses: await this.imports.courses(visit.locale), most }} {...(form && { form })} />;
  }

  async #report(visit: Visit, id: string, errors: FieldErrors = {}) {
    const found = await this.imports.one(id);
    if (!found) throw notFound();
    const { page, only } = parseInput(reportQuery, visit.request.query);
    if (found.state === 'importing') void visit.reply.header('refresh', RENEW_SECONDS);
    const part = only ?? (found.report.counts.refused > 0 ? 'problems' : 'all');
    return <CourseImportPage {...{ found, part, page, errors }} />;
  }
}
