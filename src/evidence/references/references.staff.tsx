import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound } from '../../platform/http/input.js';
import { statusOf } from '../../platform/http/problem.js';
import { readUpload, type Upload } from '../../platform/http/upload.js';
import type { FieldErrors } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { CheckReferences } from './check-references.js';
import { ReferenceImportPage, ReferenceReportPage } from './pages/reference-pages.js';
import { listForm, tickedForm } from './references.input.js';
import { REFERENCES_SAVED } from './references.notices.js';
import { ReferenceQueries } from './references.queries.js';
import { SaveReferences } from './save-references.js';

/** How staff bring a list of references along: looked at first, then saved line by line as they tick. */
@ApiExcludeController()
@Controller('staff/evidence/references')
@RequiresRole('editor', 'manager')
export class ReferencesStaff {
  constructor(
    private readonly references: ReferenceQueries,
    private readonly check: CheckReferences,
    private readonly save: SaveReferences,
    private readonly clock: Clock,
  ) {}

  @Get()
  form(@ThisVisit() visit: Visit): string {
    return visit.page(<ReferenceImportPage />);
  }

  /** Looks at a list, and leads to its report. */
  @Post()
  async look(@ThisVisit() visit: Visit): Promise<string | void> {
    let file: Upload | null;
    try {
      file = await readUpload(visit.request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return visit.page(<ReferenceImportPage errors={visit.fieldErrors(error)} />, statusOf(error));
    }
    return visit.form(
      listForm,
      async ({ list: text }) => {
        const report = await this.check.run(visit.person, { file, text }, this.clock.now());
        visit.redirect(`/staff/evidence/references/${report}`);
      },
      (errors, values) => <ReferenceImportPage errors={errors} values={values} />,
    );
  }

  @Get(':id')
  async report(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#report(idParam(id)));
  }

  @Post(':id')
  async saveTicked(@ThisVisit() visit: Visit, @Param('id') param: string): Promise<string | void> {
    const id = idParam(param);
    return visit.form(
      tickedForm,
      async ({ entry }) => {
        const count = await this.save.run(visit.person, id, entry, this.clock.now());
        visit.redirect(`/staff/evidence/references/${id}`, REFERENCES_SAVED, { count });
      },
      (errors) => this.#report(id, errors),
    );
  }

  async #report(id: string, errors?: FieldErrors) {
    const list = await this.references.one(id);
    if (!list) throw notFound();
    return <ReferenceReportPage list={list} errors={errors} />;
  }
}
