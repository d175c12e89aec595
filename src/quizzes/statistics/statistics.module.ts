import { Module } from '@nestjs/common';
import { CountAttempts } from './count-attempts.js';
import { RecountStatistics } from './recount-statistics.js';
import { StatisticsApi } from './statistics.api.js';
import { CountFinishedAttempt, CountMarkedAttempt, KeepStatistics } from './statistics.jobs.js';
import { StatisticsQueries } from './statistics.queries.js';
import { StatisticsStaff } from './statistics.staff.js';

/** How the questions of quizzes work. */
@Module({
  controllers: [StatisticsStaff, StatisticsApi],
  providers: [
    CountAttempts,
    RecountStatistics,
    CountFinishedAttempt,
    CountMarkedAttempt,
    KeepStatistics,
    StatisticsQueries,
  ],
})
export class StatisticsModule {}
