import { Controller, Get, Param } from '@nestjs/common';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound } from '../platform/http/input.js';
import { hasRole } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { SessionPlanPage } from './pages/session-plan.js';

/** The plan of a session, beside its people. What changes it belongs to the masterclasses. */
@Controller('staff/sessions/:id/plan')
@RequiresRole('manager', 'host')
export class SessionPlanController {
  constructor(private readonly masterclasses: MasterclassQueries) {}

  @Get()
  async plan(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return visit.page(<SessionPlanPage session={session} mayChange={hasRole(visit.viewer, 'manager')} />);
  }
}
