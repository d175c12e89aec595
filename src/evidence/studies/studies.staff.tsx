import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam, wholeNumberInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { CheckStudy } from './check-study.js';
import { CreateStudy } from './create-study.js';
import { StudiesPage } from './pages/studies-page.js';
import { NewStudyPage, StudyPage } from './pages/study-pages.js';
import { STUDY_NOTICES as notices } from './studies.notices.js';
import { STUDIES_PAGE_SIZE, StudyQueries } from './studies.queries.js';
import { newStudyForm, studiesFilter, studyForm } from './study.input.js';
import { UpdateStudy } from './update-study.js';

const versionForm = z.object({ version: wholeNumberInput(1, 1_000_000) });

/** Studies in the console. */
@ApiExcludeController()
@Controller('staff/evidence/studies')
@RequiresRole('editor', 'manager')
export class StudiesStaff {
  constructor(
    private readonly studies: StudyQueries,
    private readonly createStudy: CreateStudy,
    private readonly updateStudy: UpdateStudy,
    private readonly checkStudy: CheckStudy,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: unknown): Promise<string> {
    const filter = parseInput(studiesFilter, query);
    return visit.page(
      <StudiesPage {...await this.studies.list(filter)} pageSize={STUDIES_PAGE_SIZE} filter={filter} />,
    );
  }

  @Get('new')
  blank(@ThisVisit() visit: Visit): string {
    return visit.page(<NewStudyPage />);
  }

  @Post()
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      newStudyForm,
      async (input) => {
        const { slug } = await this.createStudy.run(visit.person, input);
        visit.redirect(`/staff/evidence/studies/${slug}`, notices.created);
      },
      (errors, values) => <NewStudyPage errors={errors} values={values} />,
    );
  }

  @Get(':slug')
  async one(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return visit.page(await this.#page(slugParam(slug)));
  }

  @Post(':slug')
  update(@ThisVisit() visit: Visit, @Param('slug') param: string): Promise<string | void> {
    const slug = slugParam(param);
    return visit.form(
      studyForm,
      async (input) => {
        await this.updateStudy.run(visit.person, slug, input);
        visit.redirect(`/staff/evidence/studies/${slug}`, notices.saved);
      },
      (errors, values) => this.#page(slug, { errors, values }),
    );
  }

  /** A reviewer signs for the state that she had before her. */
  @Post(':slug/check')
  check(@ThisVisit() visit: Visit, @Param('slug') param: string): Promise<string | void> {
    const slug = slugParam(param);
    return visit.form(
      versionForm,
      async ({ version }) => {
        await this.checkStudy.run(visit.person, slug, version, this.clock.now());
        visit.redirect(`/staff/evidence/studies/${slug}`, notices.signed);
      },
      (errors) => this.#page(slug, { errors }),
    );
  }

  async #page(slug: string, form: { errors?: FieldErrors; values?: FieldValues } = {}) {
    const study = await this.studies.one(slug);
    if (!study) throw notFound();
    return <StudyPage study={study} {...form} />;
  }
}
