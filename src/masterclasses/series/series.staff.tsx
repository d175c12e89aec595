import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { ComponentChild } from 'preact';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassStaffQueries, type MasterclassTexts } from '../masterclasses.staff.queries.js';
import { cancelSessionInput, messageInput } from '../session.input.js';
import type { SessionView } from '../masterclasses.views.js';
import { AddSeries } from './add-series.js';
import { CancelSeries } from './cancel-series.js';
import { StaffSeriesChanges, StaffSeriesEdit } from './pages/staff-series-edit.js';
import { StaffSeriesLook } from './pages/staff-series-look.js';
import { StaffSeriesNew } from './pages/staff-series-new.js';
import { StaffSeriesCancel, StaffSeriesPage } from './pages/staff-series.js';
import { checkDecided, planSeries } from './plan-series.js';
import { changeMembers, membersAhead } from './series-change.js';
import { seriesChangedMeanwhile } from './series.errors.js';
import { patchOf, seriesValues } from './series.form.js';
import { seriesEditForm, seriesForm } from './series.input.js';
import { SERIES_NOTICES } from './series.notices.js';
import { SeriesQueries, type SeriesView } from './series.queries.js';
import { UpdateSeries } from './update-series.js';

const from = z
  .uuid()
  .or(z.literal('').transform(() => undefined))
  .optional()
  .catch(undefined);
const cancelForm = z.object({ ...cancelSessionInput.shape, from });
const words = z.object({ message: messageInput.optional() });

/** Series of sessions in the console: planned, changed and cancelled, each after a look at what it does. */
@Controller('staff')
@RequiresRole('manager')
export class SeriesStaff {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly masterclasses: MasterclassStaffQueries,
    private readonly addSeries: AddSeries,
    private readonly updateSeries: UpdateSeries,
    private readonly cancelSeries: CancelSeries,
    private readonly clock: Clock,
  ) {}

  @Get('masterclasses/:id/series/new')
  async blank(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<StaffSeriesNew masterclass={await this.#masterclass(id)} />);
  }

  /** Shows every date first; adds them when that was seen. */
  @Post('masterclasses/:id/series')
  async add(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const masterclass = await this.#masterclass(id);
    const typed = (visit.request.body ?? {}) as FieldValues;
    const shown: { page?: ComponentChild; look?: (errors?: FieldErrors) => ComponentChild } = {};
    const answer = await visit.form(
      seriesForm,
      async ({ step, series }) => {
        if (step === 'back') return void (shown.page = <StaffSeriesNew masterclass={masterclass} values={typed} />);
        const now = this.clock.now();
        const plan = planSeries(series, now);
        const { readings } = plan;
        const { timeZone } = series;
        shown.look = (errors) => (
          <StaffSeriesLook {...{ masterclass, timeZone, readings }} values={typed} {...(errors && { errors })} />
        );
        if (step === 'look') return void (shown.page = shown.look());
        checkDecided(plan);
        const { id: added, sessions } = await this.addSeries.run(visit.person, masterclass.id, series, now);
        visit.redirect(`/staff/series/${added}`, SERIES_NOTICES.added, { count: sessions });
      },
      (errors, values) => shown.look?.(errors) ?? <StaffSeriesNew {...{ masterclass, errors, values }} />,
    );
    return shown.page ? visit.page(shown.page) : answer;
  }

  @Get('series/:id')
  @RequiresRole('manager', 'host')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const mayWrite = hasRole(visit.viewer, 'manager');
    return visit.page(<StaffSeriesPage series={await this.#series(visit, id)} mayWrite={mayWrite} />);
  }

  @Get('series/:id/edit')
  async edit(@ThisVisit() visit: Visit, @Param('id') id: string, @Query('from') start?: string): Promise<string> {
    const { series, ahead, first } = await this.#begun(visit, id, from.parse(start));
    const values = { ...seriesValues(series, first), from: start };
    return visit.page(<StaffSeriesEdit {...{ series, ahead, values }} />);
  }

  /** Shows first what becomes of each session; saves when that was seen. */
  @Post('series/:id/edit')
  async update(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const typed = (visit.request.body ?? {}) as FieldValues;
    const { series, ahead, first } = await this.#begun(visit, id, from.parse(typed.from));
    const shown: { page?: ComponentChild; look?: (errors?: FieldErrors) => ComponentChild } = {};
    const answer = await visit.form(
      seriesEditForm,
      async (sent) => {
        if (sent.step === 'back') return void (shown.page = <StaffSeriesEdit {...{ series, ahead }} values={typed} />);
        if (sent.version !== series.updatedAt.toISOString()) throw seriesChangedMeanwhile();
        const now = this.clock.now();
        const patch = patchOf(seriesValues(series, first), sent);
        const changes = changeMembers(membersAhead(series.sessions, patch.from, now), patch, now);
        shown.look = (errors) => (
          <StaffSeriesChanges {...{ series, changes }} values={typed} {...(errors && { errors })} />
        );
        if (sent.step === 'look') return void (shown.page = shown.look());
        const { message } = parseInput(words, typed);
        const { changed } = await this.updateSeries.run(visit.person, series.id, { ...patch, message }, now);
        visit.redirect(`/staff/series/${series.id}`, SERIES_NOTICES.changed, { count: changed.length });
      },
      (errors, values) =>
        errors.message && shown.look ? shown.look(errors) : <StaffSeriesEdit {...{ series, ahead, errors, values }} />,
    );
    return shown.page ? visit.page(shown.page) : answer;
  }

  @Get('series/:id/cancel')
  async askCancel(@ThisVisit() visit: Visit, @Param('id') id: string, @Query('from') start?: string): Promise<string> {
    const { series, ahead } = await this.#begun(visit, id);
    return visit.page(<StaffSeriesCancel {...{ series, ahead }} values={{ from: from.parse(start) }} />);
  }

  @Post('series/:id/cancel')
  async cancel(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const { series, ahead } = await this.#begun(visit, id);
    return visit.form(
      cancelForm,
      async (input) => {
        const { sessions, people } = await this.cancelSeries.run(visit.person, series.id, input, this.clock.now());
        visit.redirect(`/staff/series/${series.id}`, SERIES_NOTICES.cancelled, { count: sessions, people });
      },
      (errors, values) => <StaffSeriesCancel {...{ series, ahead, errors, values }} />,
    );
  }

  /** The series, its sessions to come, and the first of those that are meant. @throws DomainError `not-found` when none is to come */
  async #begun(
    visit: Visit,
    id: string,
    start?: string,
  ): Promise<{ series: SeriesView; ahead: SessionView[]; first: SessionView }> {
    const series = await this.#series(visit, id);
    const ahead = membersAhead(series.sessions, undefined, this.clock.now());
    const first = ahead.find((session) => session.id === start) ?? ahead[0];
    if (!first) throw notFound();
    return { series, ahead, first };
  }

  async #series(visit: Visit, id: string): Promise<SeriesView> {
    const series = await this.queries.byId(idParam(id), visit.locale);
    if (!series) throw notFound();
    return series;
  }

  async #masterclass(id: string): Promise<MasterclassTexts> {
    const masterclass = await this.masterclasses.texts(idParam(id));
    if (!masterclass) throw notFound();
    return masterclass;
  }
}
