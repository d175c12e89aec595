import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { checkInFilter, closingStepForm, tickForm, undoStepForm, type CheckInFilter } from './attendance.input.js';
import { ATTENDANCE_NOTICES as notices } from './attendance.notices.js';
import { AttendanceQueries } from './attendance.queries.js';
import { CloseCheckIn } from './close-check-in.js';
import { CheckInPage } from './pages/check-in.js';
import { CorrectionPage } from './pages/correction.js';
import { SetAttendance } from './set-attendance.js';
import { UndoClosingStep } from './undo-closing-step.js';

const PAGE = 200;

/** The check-in list of a session: hosts and managers tick off who came. */
@Controller('staff/sessions/:id/check-in')
@RequiresRole('manager', 'host')
export class AttendanceStaffController {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly registrations: RegistrationQueries,
    private readonly tick: SetAttendance,
    private readonly close: CloseCheckIn,
    private readonly undo: UndoClosingStep,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    return visit.page(await this.#draw(session, parseInput(checkInFilter, visit.request.query)));
  }

  /** Ticks somebody off and comes back to her line; a correction after the end asks why first. */
  @Post()
  async set(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#session(visit, id);
    return visit.form(
      tickForm,
      async ({ registration, attendance, reason, ...filter }) => {
        await this.#ofSession(visit, session, registration);
        await this.tick.run(visit.person, registration, { attendance, reason }, this.clock.now());
        visit.redirect(`${here(session)}${queryOf(filter)}#r-${registration}`, reason ? notices.ticked : undefined);
      },
      (errors, values) => this.#correct(visit, session, errors, values),
    );
  }

  /** Ticks off everybody who joined, or all the rest. */
  @Post('close')
  async closeStep(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    const session = await this.#session(visit, id);
    const { step } = parseInput(closingStepForm, visit.request.body);
    const people = await this.close.run(visit.person, session.id, step, this.clock.now());
    visit.redirect(here(session), notices.step, { people });
  }

  /** Takes that back. */
  @Post('undo')
  async undoStep(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<void> {
    const session = await this.#session(visit, id);
    const { step } = parseInput(undoStepForm, visit.request.body);
    const people = await this.undo.run(visit.person, session.id, step, this.clock.now());
    visit.redirect(here(session), notices.undone, { people });
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }

  /** The registration, if it is one of this session. */
  async #ofSession(visit: Visit, session: SessionView, id: string) {
    const registration = await this.registrations.byId(id, visit.locale);
    if (registration?.session.id !== session.id) throw notFound();
    return registration;
  }

  async #draw(session: SessionView, filter: CheckInFilter) {
    const [page, counts, lastStep] = await Promise.all([
      this.queries.checkIn(session.id, filter, PAGE),
      this.queries.counts(session.id),
      this.queries.lastStep(session.id),
    ]);
    return <CheckInPage {...{ session, page, counts, lastStep, filter }} />;
  }

  async #correct(visit: Visit, session: SessionView, errors: FieldErrors, values: FieldValues) {
    const registration = await this.#ofSession(visit, session, idParam(String(values.registration)));
    // The first tap after the end only asks why; that nothing was said yet is no fault.
    const asked = values.reason === undefined ? {} : errors;
    return <CorrectionPage {...{ session, registration, errors: errors._form ? errors : asked, values }} />;
  }
}

const here = ({ id }: SessionView) => `/staff/sessions/${id}/check-in`;

/** The filter as it stands in the address of the list. */
export function queryOf({ search, show, after }: CheckInFilter): string {
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(show === 'all' ? {} : { show }),
    ...(after ? { after } : {}),
  }).toString();
  return query ? `?${query}` : '';
}
