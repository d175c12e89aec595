import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { peopleQuery } from '../people/people.input.js';
import { filterAddress, filterFields, filterOf } from '../people/people.rules.js';
import { BeginBulk } from './begin-bulk.js';
import { bulkChoice, bulkForm, type BulkChoice } from './bulk.input.js';
import { BulkQueries, LINES_A_PAGE, type Choosing } from './bulk.queries.js';
import { AT_ONCE, canUndo, planBulk, planUndo, printOf } from './bulk.rules.js';
import type { BulkView, UndoPlan } from './bulk.views.js';
import { BulkConfirmPage } from './pages/bulk-confirm.js';
import { BulkReportPage } from './pages/bulk-report.js';
import { UndoBulk } from './undo-bulk.js';
import { WorkThroughBulk } from './work-through-bulk.js';

/** Seconds after which a page about work under way asks for itself again. */
const RENEW_SECONDS = '2';

/** What staff do to many registrations at once: asked first, reported line by line, and undone. */
@Controller('staff')
@RequiresRole('manager')
export class StaffBulkController {
  constructor(
    private readonly bulks: BulkQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly begin: BeginBulk,
    private readonly work: WorkThroughBulk,
    private readonly undoBulk: UndoBulk,
    private readonly clock: Clock,
  ) {}

  /** What would happen; nothing has yet. */
  @Get('sessions/:id/bulk')
  async ask(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const choice = parseInput(bulkChoice, visit.request.query);
    return visit.page(await this.#confirmation(visit, idParam(id), choice));
  }

  /** Does it: a few at once, many as work whose progress the report shows. */
  @Post('sessions/:id/bulk')
  async do(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      bulkForm,
      async ({ seen, reason, to, giveUpPlace, ...choice }) => {
        const wish = { kind: choice.do, sessionId: id, choosing: choosingOf(choice), seen, reason, to, giveUpPlace };
        const bulk = await this.begin.run(visit.person, wish, this.clock.now());
        if (bulk.lines <= AT_ONCE) await this.work.run(bulk.id, AT_ONCE);
        visit.redirect(`/staff/bulk/${bulk.id}`);
      },
      (errors, values) => this.#confirmation(visit, id, parseInput(bulkChoice, values), { errors, values }),
    );
  }

  /** What became of it. */
  @Get('bulk/:id')
  async report(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return this.#report(visit, idParam(id));
  }

  /** Takes it back. */
  @Post('bulk/:id/undo')
  async undo(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    try {
      const lines = await this.undoBulk.run(visit.person, id, this.clock.now());
      if (lines <= AT_ONCE) await this.work.run(id, AT_ONCE);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
      return this.#report(visit, id, error);
    }
    visit.redirect(`/staff/bulk/${id}`);
  }

  async #confirmation(
    visit: Visit,
    id: string,
    choice: BulkChoice,
    form: { errors?: FieldErrors; values?: FieldValues } = {},
  ) {
    const session = await this.#session(visit, id);
    const now = this.clock.now();
    const [chosen, dates] = await Promise.all([
      this.bulks.chosen(id, choosingOf(choice), choice.to),
      choice.do === 'move' ? this.bulks.otherDates(session, visit.locale, now) : [],
    ]);
    const to = dates.find((date) => date.id === choice.to) ?? null;
    const { giveUpPlace } = choice;
    const filter = filterOf(choice);
    return (
      <BulkConfirmPage
        {...{ session, dates, to, giveUpPlace, ...form }}
        kind={choice.do}
        plan={planBulk(choice.do, chosen, { to, giveUpPlace }, now)}
        fields={fieldsOf(choice)}
        seen={printOf(chosen.map((one) => one.id))}
        back={`/staff/sessions/${id}${filterAddress(filter)}`}
      />
    );
  }

  async #report(visit: Visit, id: string, refusal?: DomainError): Promise<string> {
    const bulk = await this.bulks.one(id);
    if (!bulk) throw notFound();
    const { page } = parseInput(peopleQuery.pick({ page: true }), visit.request.query);
    const [session, lines] = await Promise.all([this.#session(visit, bulk.sessionId), this.bulks.lines(id, page)]);
    const undo = canUndo(bulk, this.clock.now()) && bulk.counts.done > 0 ? await this.#undoPlan(session, bulk) : null;
    if (bulk.state === 'doing' || bulk.state === 'undoing') void visit.reply.header('refresh', RENEW_SECONDS);
    const refused = refusal && visit.t(refusal.say, refusal.values);
    return visit.page(
      <BulkReportPage
        {...{ session, bulk, lines, page, undo }}
        {...(refused && { refused })}
        linesAPage={LINES_A_PAGE}
      />,
      refusal ? statusOf(refusal) : 200,
    );
  }

  async #undoPlan(session: SessionView, bulk: BulkView): Promise<UndoPlan> {
    const done = await this.bulks.undoable(bulk.id);
    const free = session.waiting > 0 ? 0 : Math.max(0, session.capacity - session.taken);
    return planUndo(bulk.kind, done, free);
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(id, visit.locale);
    if (!session) throw notFound();
    return session;
  }
}

function choosingOf(choice: Omit<BulkChoice, 'to' | 'giveUpPlace'>): Choosing {
  return choice.all ? { filter: filterOf(choice) } : { ids: choice.ids };
}

/** The choice as a form carries it: the filter when everybody who matches is meant, else the ticks. */
function fieldsOf(choice: BulkChoice): (readonly [string, string])[] {
  const filter = Object.entries(filterFields(filterOf(choice)));
  const chosen = choice.all ? [['all', 'on'] as const] : choice.ids.map((id) => ['ids', id] as const);
  return [['do', choice.do], ...filter, ...chosen];
}
