import { readFile } from 'node:fs/promises';
import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { withReceivedFile } from '../../platform/http/received-file.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { csvTemplate } from '../formats/sheet/csv-template.js';
import { BeginImport } from './begin-import.js';
import { CheckImport } from './check-import.js';
import { givenFile } from './given-file.js';
import { importForm, QUESTION_FILE, reportQuery } from './imports.input.js';
import { ImportQueries } from './imports.queries.js';
import { ImportFormPage } from './pages/import-form.js';
import { ImportReportPage } from './pages/import-report.js';
import { SaveImport } from './save-import.js';
import { REPORT_LINES_A_PAGE } from './imports.views.js';
import { z } from 'zod';

/** Questions that are saved while the person waits; more become work whose end the report shows. */
const AT_ONCE = 500;
/** Seconds after which a page about work under way asks for itself again. */
const RENEW_SECONDS = '2';

/** How staff bring questions in. */
@ApiExcludeController()
@Controller('staff/questions/import')
@RequiresRole('editor', 'manager')
export class StaffQuestionImports {
  constructor(
    private readonly check: CheckImport,
    private readonly save: SaveImport,
    private readonly begin: BeginImport,
    private readonly imports: ImportQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  form(@ThisVisit() visit: Visit): string {
    return visit.page(<ImportFormPage />);
  }

  /** A table to begin with. */
  @Get('template.csv')
  template(): StreamableFile {
    return new StreamableFile(csvTemplate(), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="questions.csv"',
    });
  }

  /** Looks at a file, and leads to its report. */
  @Post()
  async look(@ThisVisit() visit: Visit): Promise<string | void> {
    const redraw = (errors: FieldErrors, values: FieldValues) => <ImportFormPage form={{ errors, values }} />;
    try {
      return await withReceivedFile(visit.request, QUESTION_FILE, (file) =>
        visit.form(
          importForm,
          async (how) => {
            const bytes = file && (await readFile(file.path));
            const given = givenFile(how, file && bytes && { name: file.name, bytes });
            const id = await this.check.run(visit.person, given, this.clock.now());
            visit.redirect(`/staff/questions/import/${id}`);
          },
          redraw,
        ),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return visit.page(redraw(visit.fieldErrors(error), {}), statusOf(error));
    }
  }

  /** The report: what would become of each question, or has. */
  @Get(':id')
  async report(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#report(visit, idParam(id)));
  }

  /** Saves what was reported: a small file at once, a large one as work whose end the report shows. */
  @Post(':id')
  async takeIn(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      z.object({}),
      async () => {
        const found = await this.imports.one(id);
        if (!found) throw notFound();
        if (found.counts.due <= AT_ONCE) await this.save.run(visit.person, id, this.clock.now());
        else await this.begin.run(visit.person, id);
        visit.redirect(`/staff/questions/import/${id}`);
      },
      (errors) => this.#report(visit, id, errors),
    );
  }

  async #report(visit: Visit, id: string, errors: FieldErrors = {}) {
    const found = await this.imports.one(id);
    if (!found) throw notFound();
    const { page, only } = parseInput(reportQuery, visit.request.query);
    if (found.state === 'saving') void visit.reply.header('refresh', RENEW_SECONDS);
    const count = only === 'all' ? found.counts.total : found.counts[only];
    const pages = Math.max(1, Math.ceil(count / REPORT_LINES_A_PAGE));
    const lines = await this.imports.lines(id, found.locale, only, page);
    return <ImportReportPage {...{ found, lines, only, page, pages, errors }} />;
  }
}
