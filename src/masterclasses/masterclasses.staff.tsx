import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound } from '../platform/http/input.js';
import { hasRole } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { AddSession } from './add-session.js';
import { CreateMasterclass } from './create-masterclass.js';
import { masterclassValues } from './masterclass.form.js';
import { masterclassForm, newMasterclassForm } from './masterclass.input.js';
import { MASTERCLASS_NOTICES } from './masterclasses.notices.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import { MasterclassStaffQueries, type MasterclassTexts } from './masterclasses.staff.queries.js';
import { StaffMasterclassList } from './pages/staff-masterclass-list.js';
import { StaffMasterclassNew } from './pages/staff-masterclass-new.js';
import { StaffMasterclass, type Refused } from './pages/staff-masterclass.js';
import { StaffSessionNew } from './pages/staff-session-new.js';
import { sessionForm } from './session-form.input.js';
import { UpdateMasterclass } from './update-masterclass.js';

/** Masterclasses in the console: hosts may look, managers may change. */
@Controller('staff/masterclasses')
@RequiresRole('manager', 'host')
export class MasterclassesStaff {
  constructor(
    private readonly queries: MasterclassStaffQueries,
    private readonly sessions: MasterclassQueries,
    private readonly createMasterclass: CreateMasterclass,
    private readonly updateMasterclass: UpdateMasterclass,
    private readonly addSession: AddSession,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const masterclasses = await this.queries.masterclasses(visit.locale, this.clock.now());
    return visit.page(<StaffMasterclassList masterclasses={masterclasses} mayWrite={mayWrite(visit)} />);
  }

  @Get('new')
  @RequiresRole('manager')
  async blank(@ThisVisit() visit: Visit, @Query('from') from?: string): Promise<string> {
    // Filled in like another one, if there is one: its address is its own, and it begins as a draft.
    const other = typeof from === 'string' && (await this.queries.texts(idParam(from)));
    const values = other ? { ...masterclassValues(other), status: 'draft', version: undefined } : undefined;
    return visit.page(<StaffMasterclassNew values={values} />);
  }

  @Post()
  @RequiresRole('manager')
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      newMasterclassForm(visit.locale),
      async (input) => {
        const { id } = await this.createMasterclass.run(visit.person, input, this.clock.now());
        visit.redirect(`/staff/masterclasses/${id}`, MASTERCLASS_NOTICES.created);
      },
      (errors, values) => <StaffMasterclassNew errors={errors} values={values} />,
    );
  }

  @Get(':id')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#page(visit, idParam(id)));
  }

  @Post(':id')
  @RequiresRole('manager')
  update(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    return visit.form(
      masterclassForm(visit.locale),
      async (input) => {
        await this.updateMasterclass.run(visit.person, id, input, this.clock.now());
        visit.redirect(`/staff/masterclasses/${id}`, MASTERCLASS_NOTICES.saved);
      },
      (errors, values) => this.#page(visit, id, { texts: { errors, values } }),
    );
  }

  @Get(':id/sessions/new')
  @RequiresRole('manager')
  async blankSession(
    @ThisVisit() visit: Visit,
    @Param('id') id: string,
    @Query('like') like?: string,
  ): Promise<string> {
    const masterclass = await this.#masterclass(idParam(id));
    const session = typeof like === 'string' ? await this.sessions.session(idParam(like), visit.locale) : null;
    return visit.page(<StaffSessionNew masterclass={masterclass} {...(session && { like: session })} />);
  }

  @Post(':id/sessions')
  @RequiresRole('manager')
  add(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    return visit.form(
      sessionForm,
      async ({ version: _, step: __, ...plan }) => {
        await this.addSession.run(visit.person, id, plan, this.clock.now());
        visit.redirect(`/staff/masterclasses/${id}`, MASTERCLASS_NOTICES.added);
      },
      async (errors, values) => (
        <StaffSessionNew masterclass={await this.#masterclass(id)} errors={errors} values={values} />
      ),
    );
  }

  async #masterclass(id: string): Promise<MasterclassTexts> {
    const masterclass = await this.queries.texts(id);
    if (!masterclass) throw notFound();
    return masterclass;
  }

  async #page(visit: Visit, id: string, refused: { texts?: Refused } = {}) {
    const masterclass = await this.#masterclass(id);
    const filter = { when: 'all', masterclassId: id, page: 1 } as const;
    const { rows } = await this.queries.sessions(filter, visit.locale, this.clock.now());
    return <StaffMasterclass masterclass={masterclass} sessions={rows} mayWrite={mayWrite(visit)} {...refused} />;
  }
}

function mayWrite(visit: Visit): boolean {
  return hasRole(visit.viewer, 'manager');
}
