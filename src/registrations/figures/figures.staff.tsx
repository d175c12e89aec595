import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import { FiguresQueries } from './figures.queries.js';
import { FiguresPage } from './pages/figures.js';

/** The figures of a session, for those who run it. */
@Controller('staff/sessions/:id/figures')
@RequiresRole('manager', 'host')
export class FiguresStaffController {
  constructor(
    private readonly queries: FiguresQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    const figures = await this.queries.ofSession(session, this.clock.now());
    return visit.page(<FiguresPage {...{ session, figures }} />);
  }
}
