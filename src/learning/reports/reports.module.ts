import { Module } from '@nestjs/common';
import { ReportApi } from './report.api.js';
import { ReportQueries } from './report.queries.js';
import { ReportStaff } from './reports.staff.js';

/** What editors read about how a course fares. */
@Module({ controllers: [ReportStaff, ReportApi], providers: [ReportQueries] })
export class ReportsModule {}
