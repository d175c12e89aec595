import { Controller, Get, Param } from '@nestjs/common';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import { TimelinePage } from './pages/timeline.js';
import { timelineFilter } from './timeline.input.js';
import { TimelineQueries } from './timeline.queries.js';

const PAGE = 100;

/** What happened to a session and its people, for those who run it. */
@Controller('staff/sessions/:id/timeline')
@RequiresRole('manager', 'host')
export class TimelineStaffController {
  constructor(
    private readonly queries: TimelineQueries,
    private readonly masterclasses: MasterclassQueries,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const filter = parseInput(timelineFilter, visit.request.query);
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    const page = await this.queries.ofSession(session.id, filter, PAGE);
    const mayOpen = hasRole(visit.viewer, 'manager');
    return visit.page(<TimelinePage {...{ session, page, mayOpen }} kind={filter.kind} />);
  }
}
