import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import type { FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ReportPage } from './pages/report-page.js';
import { lessonsCsv, sectionsCsv } from './report.csv.js';
import { filterOf, reportQuery } from './report.input.js';
import { ReportQueries } from './report.queries.js';
import type { CourseReport } from './report.views.js';

/** The report about a course, in the console. */
@ApiExcludeController()
@Controller('staff/courses/:course/report')
@RequiresRole('editor', 'manager')
export class ReportStaff {
  constructor(
    private readonly queries: ReportQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string> {
    const values = visit.request.query as FieldValues;
    try {
      return visit.page(<ReportPage report={await this.#report(visit, slug)} values={values} />);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const report = await this.#report(visit, slug, {});
      const errors = visit.fieldErrors(error);
      return visit.page(<ReportPage report={report} values={values} errors={errors} />, statusOf(error));
    }
  }

  @Get('lessons.csv')
  async lessons(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string> {
    const report = await this.#report(visit, slug);
    return csv(visit, `${report.course.slug}-lessons`, lessonsCsv(report, visit.locale));
  }

  @Get('sections.csv')
  async sections(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string> {
    const report = await this.#report(visit, slug);
    return csv(visit, `${report.course.slug}-unclear`, sectionsCsv(report, visit.locale));
  }

  async #report(visit: Visit, slug: string, query: unknown = visit.request.query): Promise<CourseReport> {
    const filter = filterOf(parseInput(reportQuery, query), visit.person.timeZone);
    const report = await this.queries.ofCourse(slugParam(slug), visit.locale, filter, this.clock.now());
    if (!report) throw notFound();
    return report;
  }
}

function csv(visit: Visit, name: string, text: string): string {
  void visit.reply.type('text/csv; charset=utf-8').header('cache-control', 'private, no-store');
  void visit.reply.header('content-disposition', `attachment; filename="${name}.csv"`);
  return text;
}
