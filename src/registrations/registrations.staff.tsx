import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound, parseInput } from '../platform/http/input.js';
import { hasRole } from '../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../masterclasses/masterclasses.views.js';
import { CancelRegistration } from './cancel-registration.js';
import { ExportRegistrations } from './export-registrations.js';
import { MoveToFront } from './move-to-front.js';
import { StaffRegistrationPage } from './pages/staff-registration.js';
import { StaffSessionPage } from './pages/staff-session.js';
import { moveToFrontInput, registrationFilters, staffCancelInput } from './registration.input.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { RegistrationQueries } from './registrations.queries.js';

const PAGE = 100;

/** The console's pages about who comes to a session. Hosts read; managers change. */
@Controller('staff')
@RequiresRole('manager', 'host')
export class StaffRegistrationsController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly cancel: CancelRegistration,
    private readonly front: MoveToFront,
    private readonly exports: ExportRegistrations,
    private readonly clock: Clock,
  ) {}

  /** Everybody who is registered for a session, the line in its order. */
  @Get('sessions/:id')
  async list(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    const { after, ...filter } = parseInput(registrationFilters, visit.request.query);
    const [page, counts] = await Promise.all([
      this.queries.listOf(session.id, filter, { limit: PAGE, after }),
      this.queries.countsOf(session.id),
    ]);
    const mayChange = hasRole(visit.viewer, 'manager');
    return visit.page(
      <StaffSessionPage session={session} counts={counts} page={page} filter={filter} mayChange={mayChange} />,
    );
  }

  /** The same as a file. */
  @Get('sessions/:id/registrations.csv')
  @RequiresRole('manager')
  async csv(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    const text = await this.exports.run(visit.person, session.id);
    const day = session.startsAt.toISOString().slice(0, 10);
    void visit.reply.type('text/csv; charset=utf-8').header('cache-control', 'private, no-store');
    void visit.reply.header(
      'content-disposition',
      `attachment; filename="registrations-${session.masterclassSlug}-${day}.csv"`,
    );
    return text;
  }

  /** One registration, with what staff can do about it. */
  @Get('registrations/:id')
  @RequiresRole('manager')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#draw(visit, idParam(id), {}));
  }

  /** Cancels somebody's registration, with a reason. */
  @Post('registrations/:id/cancel')
  @RequiresRole('manager')
  async giveBack(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      staffCancelInput,
      async ({ cancelReason }) => {
        const { session } = await this.#registration(visit, id);
        await this.cancel.run({ viewer: visit.person }, id, cancelReason, this.clock.now());
        visit.redirect(`/staff/sessions/${session.id}`, notices.cancelledByStaff);
      },
      (errors, values) => this.#draw(visit, id, { cancel: { errors, values } }),
    );
  }

  /** Puts somebody who waits first in line, with a reason. */
  @Post('registrations/:id/front')
  @RequiresRole('manager')
  async moveToFront(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      moveToFrontInput,
      async ({ frontReason }) => {
        const { session } = await this.#registration(visit, id);
        await this.front.run(visit.person, id, frontReason, this.clock.now());
        visit.redirect(`/staff/sessions/${session.id}`, notices.movedToFront);
      },
      (errors, values) => this.#draw(visit, id, { front: { errors, values } }),
    );
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }

  async #registration(visit: Visit, id: string) {
    const registration = await this.queries.byId(id, visit.locale);
    if (!registration) throw notFound();
    return registration;
  }

  async #draw(
    visit: Visit,
    id: string,
    forms: {
      cancel?: { errors: FieldErrors; values: FieldValues };
      front?: { errors: FieldErrors; values: FieldValues };
    },
  ) {
    return <StaffRegistrationPage registration={await this.#registration(visit, id)} {...forms} />;
  }
}
