import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { coursesOf, pathForm } from './path.input.js';
import { PathQueries } from './path.queries.js';
import { changeOrder } from './path.rules.js';
import type { StaffPath } from './path.views.js';
import { PATH_SAVED } from './paths.notices.js';
import { PathFormPage, StaffPathsPage } from './pages/staff-path-pages.js';
import { SavePath } from './save-path.js';

/** Learning paths in the console. */
@ApiExcludeController()
@Controller('staff/paths')
@RequiresRole('editor', 'manager')
export class PathStaff {
  constructor(
    private readonly paths: PathQueries,
    private readonly savePath: SavePath,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(<StaffPathsPage paths={await this.paths.ofStaff()} />);
  }

  @Get('new')
  async blank(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#page(visit, null));
  }

  @Post('new')
  async create(@ThisVisit() visit: Visit): Promise<string | void> {
    return this.#change(visit, null);
  }

  @Get(':slug')
  async show(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return visit.page(await this.#page(visit, await this.#path(slug)));
  }

  @Post(':slug')
  async save(@ThisVisit() visit: Visit, @Param('slug') slug: string): Promise<string | void> {
    return this.#change(visit, await this.#path(slug));
  }

  /** Saves, or moves a course about in the form; only saving writes anything down. */
  async #change(visit: Visit, path: StaffPath | null): Promise<string | void> {
    const typed = (visit.request.body ?? {}) as FieldValues;
    const command = typeof typed.do === 'string' ? typed.do : 'save';
    if (command !== 'save') {
      const added = typeof typed.add === 'string' ? typed.add : '';
      const courses = changeOrder(coursesOf(typed), command, added);
      return visit.page(await this.#page(visit, path, { values: { ...typed, add: '', courses } }));
    }
    return visit.form(
      pathForm,
      async (input) => {
        await this.savePath.run(visit.person, path?.id ?? null, input, this.clock.now());
        visit.redirect(`/staff/paths/${input.slug}`, PATH_SAVED);
      },
      async (errors, values) => {
        // Told once that somebody else saved, a person may save over it.
        const version = errors._form ? String(path?.version ?? 0) : values.version;
        return this.#page(visit, path, { errors, values: { ...values, version } });
      },
    );
  }

  async #page(visit: Visit, path: StaffPath | null, sent?: { errors?: FieldErrors; values: FieldValues }) {
    const values = sent?.values ?? valuesOf(path);
    return (
      <PathFormPage
        path={path}
        choices={await this.paths.choices(visit.locale)}
        values={values}
        courses={coursesOf(values)}
        errors={sent?.errors}
      />
    );
  }

  async #path(slug: string): Promise<StaffPath> {
    const [path] = await this.paths.ofStaff(slugParam(slug));
    if (!path) throw notFound();
    return path;
  }
}

function valuesOf(path: StaffPath | null): FieldValues {
  if (!path) return { status: 'draft', version: '0', courses: [] };
  const { slug, status, version, title, summary, courses } = path;
  const texts = LOCALES.flatMap((locale) => [
    [`title.${locale}`, title[locale]],
    [`summary.${locale}`, summary[locale]],
  ]);
  return { slug, status, version: String(version), courses, ...Object.fromEntries(texts) } as FieldValues;
}
