import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { BulkQueries } from '../bulk/bulk.queries.js';
import { ExportRegistrations } from '../export-registrations.js';
import { StaffSessionPage } from '../pages/staff-session.js';
import { SignInSheet } from './pages/sign-in-sheet.js';
import { exportQuery, peopleQuery } from './people.input.js';
import { PeopleQueries } from './people.queries.js';
import { filterOf } from './people.rules.js';

/** The console's list of who comes to a session, as a table, a file and a sheet of paper. Hosts read; managers change. */
@Controller('staff/sessions/:id')
@RequiresRole('manager', 'host')
export class StaffPeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly bulks: BulkQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly exports: ExportRegistrations,
    private readonly clock: Clock,
  ) {}

  /** Everybody who is registered for a session, the line in its order unless another is asked. */
  @Get()
  async list(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    const query = parseInput(peopleQuery, visit.request.query);
    const filter = filterOf(query);
    const mayChange = hasRole(visit.viewer, 'manager');
    const [{ facets, ...page }, recent] = await Promise.all([
      this.people.page(session.id, filter, query.sort, query.page),
      mayChange ? this.bulks.recent(session.id, this.clock.now()) : null,
    ]);
    return visit.page(<StaffSessionPage {...{ session, facets, page, filter, recent, mayChange }} sort={query.sort} />);
  }

  /** Those who match the filter, as a file. */
  @Get('registrations.csv')
  @RequiresRole('manager')
  async csv(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    const query = parseInput(exportQuery, visit.request.query);
    const { separator } = query;
    const { locale } = visit;
    const text = await this.exports.run(visit.person, session.id, filterOf(query), { separator, locale });
    const day = session.startsAt.toISOString().slice(0, 10);
    void visit.reply.type('text/csv; charset=utf-8').header('cache-control', 'private, no-store');
    void visit.reply.header(
      'content-disposition',
      `attachment; filename="registrations-${session.masterclassSlug}-${day}.csv"`,
    );
    return text;
  }

  /** Those with a place on a sheet of paper, to be ticked or signed. */
  @Get('print')
  async print(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const session = await this.#session(visit, id);
    const rows = await this.people.rows(session.id, { fate: 'confirmed', search: '' }, 'name');
    const collator = new Intl.Collator(visit.locale);
    rows.sort((a, b) => collator.compare(a.name, b.name));
    return visit.page(<SignInSheet session={session} rows={rows} madeAt={this.clock.now()} />);
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(idParam(id), visit.locale);
    if (!session) throw notFound();
    return session;
  }
}
