import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { filterOf, reportQuery } from './report.input.js';
import { ReportQueries } from './report.queries.js';
import { courseReportView, type CourseReport } from './report.views.js';

/** The report about a course, as JSON. */
@ApiTags('Courses')
@Controller('api/v1/courses/:slug/report')
@RequiresRole('editor', 'manager')
@ApiBearerAuth()
export class ReportApi {
  constructor(
    private readonly queries: ReportQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'How a course fares (editors)',
    description: 'Funnel by lesson, where people stop, how long lessons take, and what was unclear. Nobody is named.',
  })
  @ApiQuery({ name: 'from', required: false, description: 'First day of enrolment, such as 2026-11-01' })
  @ApiQuery({ name: 'to', required: false, description: 'Last day of enrolment' })
  @ApiQuery({ name: 'language', required: false, description: 'en, nl or fr' })
  @ApiOkResponse({ standardSchema: courseReportView })
  @ApiNotFoundResponse({ description: 'not-found' })
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<CourseReport> {
    const filter = filterOf(parseInput(reportQuery, request.query), request.viewer!.timeZone);
    const report = await this.queries.ofCourse(slugParam(slug), request.locale, filter, this.clock.now());
    if (!report) throw notFound();
    return report;
  }
}
