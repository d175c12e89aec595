import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { readUpload, type Upload } from '../../platform/http/upload.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { AddPerson } from './add-person.js';
import { BeginImport } from './begin-import.js';
import { CheckList } from './check-list.js';
import { reportCsv } from './import-words.js';
import { addPersonForm, importForm, importQuery, listForm } from './import.input.js';
import { ADDED_NOTICES as notices } from './import.notices.js';
import { ImportQueries } from './import.queries.js';
import { AT_ONCE } from './import.rules.js';
import { AddPeoplePage } from './pages/add-people.js';
import { ImportReportPage } from './pages/import-report.js';
import { WorkThroughImport } from './work-through-import.js';

/** Seconds after which a page about work under way asks for itself again. */
const RENEW_SECONDS = '2';

/** How staff bring people to a session: one by hand, or a list that is looked at first. */
@Controller('staff')
@RequiresRole('manager')
export class StaffImportController {
  constructor(
    private readonly imports: ImportQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly add: AddPerson,
    private readonly check: CheckList,
    private readonly begin: BeginImport,
    private readonly work: WorkThroughImport,
    private readonly clock: Clock,
  ) {}

  /** Both forms. */
  @Get('sessions/:id/add')
  async forms(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(<AddPeoplePage session={await this.#session(visit, idParam(id))} />);
  }

  /** Adds one person. */
  @Post('sessions/:id/add')
  async addOne(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      addPersonForm,
      async (person) => {
        const { status, position } = await this.add.run(visit.person, id, person, this.clock.now());
        if (status === 'waiting') visit.redirect(`/staff/sessions/${id}`, notices.queue, { position: position ?? 1 });
        else visit.redirect(`/staff/sessions/${id}`, notices.place);
      },
      async (errors, values) => <AddPeoplePage session={await this.#session(visit, id)} person={{ errors, values }} />,
    );
  }

  /** Looks at a list, and leads to its report. */
  @Post('sessions/:id/imports')
  async look(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    const session = await this.#session(visit, id);
    let file: Upload | null;
    try {
      file = await readUpload(visit.request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const list = { errors: visit.fieldErrors(error), values: {} };
      return visit.page(<AddPeoplePage session={session} list={list} />, statusOf(error));
    }
    return visit.form(
      listForm,
      async ({ list: text }) => {
        const report = await this.check.run(visit.person, session, { file, text }, this.clock.now());
        visit.redirect(`/staff/imports/${report}`);
      },
      (errors, values) => <AddPeoplePage session={session} list={{ errors, values }} />,
    );
  }

  /** The report: what would happen, how far it is, what became of it. */
  @Get('imports/:id')
  async report(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#report(visit, idParam(id)));
  }

  /** The report as a file. */
  @Get('imports/:id/report.csv')
  async file(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string> {
    const id = idParam(given);
    if (!(await this.imports.one(id))) throw notFound();
    const text = reportCsv(visit.t, await this.imports.lines(id, false, null));
    void visit.reply.type('text/csv; charset=utf-8').header('cache-control', 'private, no-store');
    void visit.reply.header('content-disposition', `attachment; filename="import-${id.slice(0, 8)}.csv"`);
    return text;
  }

  /** Imports the good lines: a few at once, many as work whose progress the report shows. */
  @Post('imports/:id')
  async import(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      importForm,
      async (input) => {
        const lines = await this.begin.run(visit.person, id, input, this.clock.now());
        if (lines <= AT_ONCE) await this.work.run(id);
        visit.redirect(`/staff/imports/${id}`);
      },
      (errors, values) => this.#report(visit, id, { errors, values }),
    );
  }

  async #report(visit: Visit, id: string, form?: { errors: FieldErrors; values: FieldValues }) {
    const list = await this.imports.one(id);
    if (!list) throw notFound();
    const { page, only } = parseInput(importQuery, visit.request.query);
    const onlyProblems = only === 'problems';
    const [session, lines, problems] = await Promise.all([
      this.#session(visit, list.sessionId),
      this.imports.lines(id, onlyProblems, page),
      this.imports.problems(id),
    ]);
    if (list.state === 'importing') void visit.reply.header('refresh', RENEW_SECONDS);
    return <ImportReportPage {...{ session, list, lines, page, onlyProblems, problems }} {...(form && { form })} />;
  }

  async #session(visit: Visit, id: string): Promise<SessionView> {
    const session = await this.masterclasses.session(id, visit.locale);
    if (!session) throw notFound();
    return session;
  }
}
