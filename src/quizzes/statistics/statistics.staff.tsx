import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { StatisticsPage } from './pages/statistics-page.js';
import { RecountStatistics } from './recount-statistics.js';
import { statisticsCsv } from './statistics.csv.js';
import { STATISTICS_NOTICES } from './statistics.notices.js';
import { StatisticsQueries } from './statistics.queries.js';
import type { QuizStatistics } from './statistics.views.js';

/** The console names a quiz by its id, people by its slug. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How the questions of a quiz work, for those who write them. */
@ApiExcludeController()
@Controller('staff/quizzes/:quiz')
@RequiresRole('editor', 'manager')
export class StatisticsStaff {
  constructor(
    private readonly queries: StatisticsQueries,
    private readonly recount: RecountStatistics,
    private readonly clock: Clock,
  ) {}

  @Get('statistics')
  async show(@ThisVisit() visit: Visit, @Param('quiz') slug: string): Promise<string> {
    return visit.page(<StatisticsPage statistics={await this.#of(slug)} />);
  }

  @Get('statistics.csv')
  async csv(@ThisVisit() visit: Visit, @Param('quiz') slug: string): Promise<string> {
    const statistics = await this.#of(slug);
    void visit.reply.type('text/csv; charset=utf-8').header('cache-control', 'private, no-store');
    void visit.reply.header('content-disposition', `attachment; filename="statistics-${statistics.slug}.csv"`);
    return statisticsCsv(statistics, visit.locale);
  }

  @Post('statistics/recount')
  async again(@ThisVisit() visit: Visit, @Param('quiz') slug: string): Promise<void> {
    const { quizId } = await this.#of(slug);
    await this.recount.run(quizId, this.clock.now());
    visit.redirect(`/staff/quizzes/${slug}/statistics`, STATISTICS_NOTICES.recounted);
  }

  async #of(quiz: string): Promise<QuizStatistics> {
    const statistics = await this.queries.ofQuiz(UUID.test(quiz) ? { id: quiz } : { slug: slugParam(quiz) });
    if (!statistics) throw notFound();
    return statistics;
  }
}
