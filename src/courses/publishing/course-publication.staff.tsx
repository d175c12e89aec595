import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { missingTexts } from '../outline/course.input.js';
import { publishedLocales } from '../outline/lesson-needs.rules.js';
import { OutlineQueries } from '../outline/outline.queries.js';
import { CancelPlan } from './cancel-plan.js';
import { TextStateQueries } from './text-states.queries.js';
import { CoursePublicationPage } from './pages/course-publication-page.js';
import { PlanPublication } from './plan-publication.js';
import { PublishCourse } from './publish-course.js';
import { moment } from './publishing.input.js';
import { PUBLISHING_NOTICES } from './publishing.notices.js';

/** Whether readers find a course, in the console. */
@ApiExcludeController()
@Controller('staff/courses/:course')
@RequiresRole('editor', 'manager')
export class CoursePublicationStaff {
  constructor(
    private readonly outlines: OutlineQueries,
    private readonly states: TextStateQueries,
    private readonly publishCourse: PublishCourse,
    private readonly planPublication: PlanPublication,
    private readonly cancelPlan: CancelPlan,
    private readonly clock: Clock,
  ) {}

  @Get('publication')
  @RequiresRole('editor', 'host', 'manager')
  async show(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string> {
    return visit.page(await this.#page(visit, course));
  }

  @Post('publication')
  publish(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string | void> {
    return visit.form(
      z.object({ status: z.enum(['draft', 'published']) }),
      async ({ status }) => {
        await this.publishCourse.run(visit.person, await this.#id(course), status, this.clock.now());
        const notice = status === 'published' ? PUBLISHING_NOTICES.published : PUBLISHING_NOTICES.withdrawn;
        visit.redirect(`/staff/courses/${course}/publication`, notice);
      },
      (errors) => this.#page(visit, course, errors),
    );
  }

  @Post('plan')
  plan(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string | void> {
    return visit.form(
      moment,
      async (when) => {
        const target = { courseId: await this.#id(course), lessonId: null };
        const how = { locales: [], saidOpenly: [], alsoRequired: false };
        await this.planPublication.run(visit.person, target, when, how, this.clock.now());
        visit.redirect(`/staff/courses/${course}/publication`, PUBLISHING_NOTICES.planned);
      },
      (errors, values) => this.#page(visit, course, errors, values),
    );
  }

  @Post('cancel-plan')
  async cancel(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    await this.cancelPlan.run(visit.person, { courseId: await this.#id(course), lessonId: null });
    visit.redirect(`/staff/courses/${course}/publication`, PUBLISHING_NOTICES.cancelled);
  }

  async #id(slug: string): Promise<string> {
    const course = await this.outlines.settings(slugParam(slug));
    if (!course) throw notFound();
    return course.id;
  }

  async #page(visit: Visit, slug: string, errors?: FieldErrors, values?: FieldValues) {
    const [course, settings] = await Promise.all([
      this.outlines.outline(slugParam(slug), visit.locale),
      this.outlines.settings(slug),
    ]);
    if (!course || !settings) throw notFound();
    const noLessons = !course.modules.some(({ lessons }) =>
      lessons.some((lesson) => lesson.status === 'published' && publishedLocales(lesson).length > 0),
    );
    return (
      <CoursePublicationPage
        course={course}
        faults={{ missing: missingTexts(settings), noLessons }}
        plan={await this.states.planOfCourse(course.id)}
        mayWrite={hasRole(visit.viewer, 'editor', 'manager')}
        errors={errors}
        values={values}
      />
    );
  }
}
