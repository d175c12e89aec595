import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.staff.js';
import { DashboardQueries } from './dashboard.queries.js';

/** The console's dashboard; every feature brings its own pages. */
@Module({
  controllers: [DashboardController],
  providers: [DashboardQueries],
})
export class StaffModule {}
