import { Controller, Get, Param, Post } from '@nestjs/common';
import type { ComponentChild } from 'preact';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound, parseInput } from '../platform/http/input.js';
import type { FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { CancelSession } from './cancel-session.js';
import { FinishSession } from './finish-session.js';
import { sessionChangedMeanwhile } from './masterclasses.errors.js';
import { MASTERCLASS_NOTICES } from './masterclasses.notices.js';
import { MasterclassQueries } from './masterclasses.queries.js';
import type { SessionView } from './masterclasses.views.js';
import { StaffSessionCancel } from './pages/staff-session-cancel.js';
import { StaffSessionEdit } from './pages/staff-session-edit.js';
import { StaffSessionLook } from './pages/staff-session-look.js';
import { planOf } from './session.form.js';
import { sessionForm } from './session-form.input.js';
import { checkChange, checkMayChange } from './session-plan.js';
import { cancelSessionForm, messageInput, type SessionInput } from './session.input.js';
import { changesOf, effectOf } from './session.rules.js';
import { UpdateSession } from './update-session.js';

const words = z.object({ message: messageInput.optional() });

type Effect = ReturnType<typeof effectOf>;

/** One session in the console: its plan and its life. Its people are the registrations' matter. */
@Controller('staff/sessions/:id')
@RequiresRole('manager')
export class SessionStaff {
  constructor(
    private readonly queries: MasterclassQueries,
    private readonly updateSession: UpdateSession,
    private readonly cancelSession: CancelSession,
    private readonly finishSession: FinishSession,
    private readonly clock: Clock,
  ) {}

  @Get('edit')
  async edit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<StaffSessionEdit session={await this.#ahead(visit, id)} />);
  }

  /** Saves the plan; a change that reaches people is first shown, with what it does and to how many. */
  @Post('edit')
  async update(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const session = await this.#ahead(visit, id);
    const typed = (visit.request.body ?? {}) as FieldValues;
    const shown: { page?: ComponentChild; look?: { plan: SessionInput; effect: Effect } } = {};
    const answer = await visit.form(
      sessionForm,
      async ({ version, step, ...plan }) => {
        if (step === 'back') return void (shown.page = <StaffSessionEdit session={session} values={typed} />);
        const effect = this.#effect(session, plan, version);
        const people = Math.max(effect.told, effect.promoted);
        if (people > 0) shown.look = { plan, effect };
        if (people > 0 && step === 'look')
          return void (shown.page = <StaffSessionLook {...{ session, plan, effect }} values={typed} />);
        const { message } = parseInput(words, typed);
        await this.updateSession.run(visit.person, session.id, { ...plan, version, message }, this.clock.now());
        this.#saved(visit, session.id, people);
      },
      (errors, values) =>
        shown.look && errors.message ? (
          <StaffSessionLook {...{ session, errors, values, ...shown.look }} />
        ) : (
          <StaffSessionEdit {...{ session, errors, values }} />
        ),
    );
    return shown.page ? visit.page(shown.page) : answer;
  }

  @Post('publish')
  async publish(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<void> {
    const id = idParam(param);
    await this.updateSession.run(visit.person, id, { status: 'published' }, this.clock.now());
    visit.redirect(`/staff/sessions/${id}/plan`, MASTERCLASS_NOTICES.published);
  }

  @Post('finish')
  async finish(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<void> {
    const id = idParam(param);
    await this.finishSession.run(visit.person, id, this.clock.now());
    visit.redirect(`/staff/sessions/${id}/plan`, MASTERCLASS_NOTICES.finished);
  }

  @Get('cancel')
  async askCancel(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<StaffSessionCancel session={await this.#ahead(visit, id)} />);
  }

  @Post('cancel')
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

  #effect(session: SessionView, plan: SessionInput, version: string | undefined): Effect {
    if (version !== undefined && version !== session.updatedAt.toISOString()) throw sessionChangedMeanwhile();
    const changes = changesOf(planOf(session), plan);
    if (changes.length > 0) checkChange(session, plan, this.clock.now());
    return effectOf(session, changes, plan.capacity);
  }

  #saved(visit: Visit, id: string, people: number): void {
    const to = `/staff/sessions/${id}/plan`;
    if (people > 0) visit.redirect(to, MASTERCLASS_NOTICES.told, { people });
    else visit.redirect(to, MASTERCLASS_NOTICES.changed);
  }

  async #found(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.queries.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }

  /** The session, if its plan may still change; the page says why not. */
  async #ahead(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.#found(visit, id);
    checkMayChange(session, this.clock.now());
    return session;
  }
}
