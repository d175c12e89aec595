import { Controller, Get, Param } from '@nestjs/common';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import { AnswerQueries } from './answers.queries.js';
import { AnswersPage } from './pages/answers-page.js';

/** What everybody answered, for staff. */
@Controller('staff/sessions/:id/answers')
@RequiresRole('manager', 'host')
export class AnswersStaffController {
  constructor(
    private readonly masterclasses: MasterclassQueries,
    private readonly queries: AnswerQueries,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    const [summary, heard] = await Promise.all([
      this.queries.summary(session.id, visit.locale),
      this.queries.heard(session.id),
    ]);
    return visit.page(<AnswersPage session={session} {...summary} heard={heard} />);
  }
}
