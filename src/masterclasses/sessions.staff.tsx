import { Controller, Get } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { parseInput } from '../platform/http/input.js';
import { hasRole } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { MasterclassStaffQueries } from './masterclasses.staff.queries.js';
import { StaffSessionList } from './pages/staff-session-list.js';
import { sessionListQuery } from './session-list.input.js';

/** The console's list of sessions. */
@Controller('staff/sessions')
@RequiresRole('manager', 'host')
export class SessionsStaff {
  constructor(
    private readonly queries: MasterclassStaffQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const filter = parseInput(sessionListQuery, visit.request.query);
    const [{ rows, total }, masterclasses, hosts] = await Promise.all([
      this.queries.sessions(filter, visit.locale, this.clock.now()),
      this.queries.titles(visit.locale),
      this.queries.hosts(),
    ]);
    const mayWrite = hasRole(visit.viewer, 'manager');
    return visit.page(<StaffSessionList sessions={rows} {...{ total, filter, masterclasses, hosts, mayWrite }} />);
  }
}
