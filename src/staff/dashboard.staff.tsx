import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { hasRole } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { DashboardQueries } from './dashboard.queries.js';
import { DashboardPage } from './pages/dashboard-page.js';

const SHOWN = 6;

/** The console's first page. */
@ApiExcludeController()
@Controller('staff')
export class DashboardController {
  constructor(
    private readonly dashboard: DashboardQueries,
    private readonly clock: Clock,
  ) {}

  /** Shows each member of staff what is theirs: addresses of people only to managers, content to editors. */
  @Get()
  @RequiresRole('editor', 'host', 'manager')
  async show(@ThisVisit() visit: Visit): Promise<string> {
    const now = this.clock.now();
    const manages = hasRole(visit.viewer, 'manager');
    const [sessions, mailStates, failed, claims, studies] = await Promise.all([
      hasRole(visit.viewer, 'manager', 'host') ? this.dashboard.comingSessions(visit.locale, now, SHOWN) : null,
      manages ? this.dashboard.mailStates(now) : null,
      manages ? this.dashboard.failedMails(SHOWN) : null,
      hasRole(visit.viewer, 'editor', 'manager') ? this.dashboard.claimsToReview(visit.locale, now, SHOWN) : null,
      hasRole(visit.viewer, 'editor', 'manager') ? this.dashboard.studiesToCheck(SHOWN) : null,
    ]);
    return visit.page(
      <DashboardPage
        sessions={sessions}
        mail={mailStates && failed && { states: mailStates, failed }}
        content={claims && studies && { claims, studies }}
      />,
    );
  }
}
