import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { closeLessonInput, openingsInput, openLessonInput, prerequisiteInput } from './access.input.js';
import { ACCESS_NOTICES } from './access.notices.js';
import { AccessQueries } from './access.queries.js';
import type { CourseAccess } from './access.views.js';
import { AddPrerequisite } from './add-prerequisite.js';
import { CloseLessonForLearner } from './close-lesson-for-learner.js';
import { OpenLessonForLearner } from './open-lesson-for-learner.js';
import { AccessPage, type AccessForm } from './pages/access-page.js';
import { RemovePrerequisite } from './remove-prerequisite.js';
import { SaveOpenings } from './save-openings.js';

/** Who gets into a course and when its lessons open, in the console. */
@ApiExcludeController()
@Controller('staff/courses/:course/access')
@RequiresRole('editor', 'manager')
export class AccessStaff {
  constructor(
    private readonly queries: AccessQueries,
    private readonly addPrerequisite: AddPrerequisite,
    private readonly removePrerequisite: RemovePrerequisite,
    private readonly saveOpenings: SaveOpenings,
    private readonly openLesson: OpenLessonForLearner,
    private readonly closeLesson: CloseLessonForLearner,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string> {
    return visit.page(<AccessPage course={await this.#course(visit, slug)} />);
  }

  @Post('prerequisites')
  async add(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string | void> {
    return this.#form(visit, slug, 'before', prerequisiteInput, async (course, { needs }) => {
      await this.addPrerequisite.run(visit.person, course.id, needs, this.clock.now());
      visit.redirect(pathOf(course), ACCESS_NOTICES.prerequisiteAdded);
    });
  }

  @Post('prerequisites/remove')
  async remove(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<void> {
    const course = await this.#course(visit, slug);
    const { needs } = parseInput(prerequisiteInput, visit.request.body);
    await this.removePrerequisite.run(visit.person, course.id, needs);
    visit.redirect(pathOf(course), ACCESS_NOTICES.prerequisiteRemoved);
  }

  @Post('openings')
  async save(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string | void> {
    return this.#form(visit, slug, 'openings', openingsInput(this.clock.now()), async (course, openings) => {
      await this.saveOpenings.run(visit.person, course.id, openings);
      visit.redirect(pathOf(course), ACCESS_NOTICES.openingsSaved);
    });
  }

  @Post('unlocks')
  async open(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string | void> {
    return this.#form(visit, slug, 'forOne', openLessonInput, async (course, given) => {
      await this.openLesson.run(visit.person, course.id, given, this.clock.now());
      visit.redirect(pathOf(course), ACCESS_NOTICES.lessonOpened);
    });
  }

  @Post('unlocks/close')
  async close(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<void> {
    const course = await this.#course(visit, slug);
    await this.closeLesson.run(visit.person, course.id, parseInput(closeLessonInput, visit.request.body));
    visit.redirect(pathOf(course), ACCESS_NOTICES.lessonClosedAgain);
  }

  async #form<S extends z.ZodType>(
    visit: Visit,
    slug: string,
    form: AccessForm,
    schema: S,
    work: (course: CourseAccess, input: z.output<S>) => Promise<void>,
  ): Promise<string | void> {
    const course = await this.#course(visit, slug);
    return visit.form(
      schema,
      (input) => work(course, input),
      (errors: FieldErrors, values: FieldValues) => <AccessPage course={course} sent={{ form, errors, values }} />,
    );
  }

  async #course(visit: Visit, slug: string): Promise<CourseAccess> {
    const course = await this.queries.course(slugParam(slug), visit.locale);
    if (!course) throw notFound();
    return course;
  }
}

const pathOf = ({ slug }: CourseAccess) => `/staff/courses/${slug}/access`;
