import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { hasRole } from '../../platform/http/viewer.js';
import { idParam, notFound, slugParam, wholeNumberInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { AddLesson } from './add-lesson.js';
import { AddModule } from './add-module.js';
import { DeleteModule } from './delete-module.js';
import { MovedAddresses } from './moved-addresses.js';
import { MoveInOutline } from './move-in-outline.js';
import { lessonForm, moduleForm, moveForm } from './outline.input.js';
import { OUTLINE_NOTICES } from './outline.notices.js';
import { OutlineQueries } from './outline.queries.js';
import type { StaffOutline } from './outline.views.js';
import { ModulePage } from './pages/module-page.js';
import { OutlinePage, type RefusedForm } from './pages/outline-page.js';
import { RenameModule } from './rename-module.js';

/** The outline of a course in the console. */
@ApiExcludeController()
@Controller('staff/courses/:course')
@RequiresRole('editor', 'manager')
export class OutlineStaff {
  constructor(
    private readonly queries: OutlineQueries,
    private readonly addresses: MovedAddresses,
    private readonly moveInOutline: MoveInOutline,
    private readonly addModule: AddModule,
    private readonly renameModule: RenameModule,
    private readonly deleteModule: DeleteModule,
    private readonly addLesson: AddLesson,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresRole('editor', 'host', 'manager')
  async show(@ThisVisit() visit: Visit, @Param('course') slug: string, @Query('module') module?: string) {
    const moved = await this.addresses.course(slugParam(slug));
    if (moved) return visit.redirect(`/staff/courses/${moved}`);
    return visit.page(await this.#page(visit, slug, undefined, module));
  }

  @Post('move')
  move(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string | void> {
    return visit.form(
      moveForm,
      async (input) => {
        const { place, total } = await this.moveInOutline.run(visit.person, slugParam(slug), input);
        const id = input.move.id;
        visit.redirect(`/staff/courses/${slug}#row-${id}`, OUTLINE_NOTICES.moved, { place, total });
      },
      (errors, values) => this.#page(visit, slug, { form: 'move', errors, values }),
    );
  }

  @Post('lessons')
  add(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string | void> {
    return visit.form(
      lessonForm,
      async (input) => {
        const { slug } = await this.addLesson.run(visit.person, slugParam(course), input, this.clock.now());
        visit.redirect(`/staff/courses/${course}/lessons/${slug}`, OUTLINE_NOTICES.lessonAdded);
      },
      (errors, values) => this.#page(visit, course, { form: 'lesson', errors, values }),
    );
  }

  @Post('modules')
  newModule(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string | void> {
    return visit.form(
      moduleForm(visit.locale),
      async ({ title }) => {
        const { id } = await this.addModule.run(visit.person, slugParam(course), title);
        visit.redirect(`/staff/courses/${course}?module=${id}#add-lesson`, OUTLINE_NOTICES.moduleAdded);
      },
      (errors, values) => this.#page(visit, course, { form: 'module', errors, values }),
    );
  }

  @Get('modules/:module')
  async module(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('module') id: string) {
    return visit.page(<ModulePage {...await this.#module(visit, course, id)} />);
  }

  @Post('modules/:module')
  rename(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('module') param: string,
  ): Promise<string | void> {
    const module = idParam(param);
    return visit.form(
      moduleForm(visit.locale),
      async ({ title, version = null }) => {
        await this.renameModule.run(visit.person, { course: slugParam(course), module, version }, title);
        visit.redirect(`/staff/courses/${course}#module-${module}`, OUTLINE_NOTICES.moduleRenamed);
      },
      async (errors, values) => (
        <ModulePage {...await this.#module(visit, course, module)} errors={errors} values={values} />
      ),
    );
  }

  @Post('modules/:module/delete')
  remove(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('module') param: string,
  ): Promise<string | void> {
    const module = idParam(param);
    return visit.form(
      z.object({ version: wholeNumberInput(1, 2_147_483_647) }),
      async ({ version }) => {
        await this.deleteModule.run(visit.person, { course: slugParam(course), module, version });
        visit.redirect(`/staff/courses/${course}`, OUTLINE_NOTICES.moduleDeleted);
      },
      (errors, values) => this.#page(visit, course, { form: 'move', errors, values }),
    );
  }

  async #page(visit: Visit, slug: string, refused?: RefusedForm, module?: string) {
    const course = await this.queries.outline(slugParam(slug), visit.locale);
    if (!course) throw notFound();
    const known = course.modules.some(({ id }) => id === module);
    return (
      <OutlinePage
        course={course}
        mayWrite={hasRole(visit.viewer, 'editor', 'manager')}
        refused={refused}
        module={known ? module : undefined}
      />
    );
  }

  async #module(visit: Visit, slug: string, id: string) {
    const course: StaffOutline | null = await this.queries.outline(slugParam(slug), visit.locale);
    const module = course?.modules.find((one) => one.id === idParam(id));
    if (!course || !module) throw notFound();
    return { course, module };
  }
}
