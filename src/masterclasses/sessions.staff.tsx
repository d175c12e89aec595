import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound, parseInput } from '../platform/http/input.js';
import { hasRole } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { CancelSession } from './cancel-session.js';
import { sessionCancelled, sessionOver } from './masterclasses.errors.js';
import { MASTERCLASS_NOTICES } from './masterclasses.notices.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { MasterclassStaffQueries } from './masterclasses.staff.queries.js';
import type { SessionView } from './masterclasses.views.js';
import { StaffSessionCancel } from './pages/staff-session-cancel.js';
import { StaffSessionEdit } from './pages/staff-session-edit.js';
import { StaffSessionList } from './pages/staff-session-list.js';
import { cancelSessionForm, sessionForm, sessionListQuery } from './session.input.js';
import { hasBegun } from './session.rules.js';
import { UpdateSession } from './update-session.js';

/** Sessions in the console: the list, the plan of one, and its cancellation. Their people are the registrations' matter. */
@Controller('staff/sessions')
@RequiresRole('manager', 'host')
export class SessionsStaff {
  constructor(
    private readonly queries: MasterclassQueries,
    private readonly staffQueries: MasterclassStaffQueries,
    private readonly updateSession: UpdateSession,
    private readonly cancelSession: CancelSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const filter = parseInput(sessionListQuery, visit.request.query);
    const { rows, total } = await this.staffQueries.sessions(filter, visit.locale, this.clock.now());
    const masterclasses = await this.staffQueries.titles(visit.locale);
    const mayWrite = hasRole(visit.viewer, 'manager');
    return visit.page(<StaffSessionList sessions={rows} {...{ total, filter, masterclasses, mayWrite }} />);
  }

  @Get(':id/edit')
  @RequiresRole('manager')
  async edit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<StaffSessionEdit session={await this.#ahead(visit, id)} />);
  }

  @Post(':id/edit')
  @RequiresRole('manager')
  async update(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#ahead(visit, id);
    return visit.form(
      sessionForm,
      async (input) => {
        await this.updateSession.run(visit.person, session.id, input, this.clock.now());
        visit.redirect(`/staff/masterclasses/${session.masterclassId}`, MASTERCLASS_NOTICES.changed);
      },
      (errors, values) => <StaffSessionEdit {...{ session, errors, values }} />,
    );
  }

  @Get(':id/cancel')
  @RequiresRole('manager')
  async askCancel(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<StaffSessionCancel session={await this.#ahead(visit, id)} />);
  }

  @Post(':id/cancel')
  @RequiresRole('manager')
  async cancel(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#found(visit, id);
    return visit.form(
      cancelSessionForm,
      async (input) => {
        const people = await this.cancelSession.run(visit.person, session.id, input, this.clock.now());
        visit.redirect(`/staff/masterclasses/${session.masterclassId}`, MASTERCLASS_NOTICES.cancelled, { people });
      },
      (errors, values) => <StaffSessionCancel {...{ session, errors, values }} />,
    );
  }

  async #found(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.queries.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }

  /** The session, if its plan may still change; the page says why not. */
  async #ahead(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.#found(visit, id);
    if (session.status === 'cancelled') throw sessionCancelled();
    if (session.status === 'finished' || hasBegun(session, this.clock.now())) throw sessionOver();
    return session;
  }
}
