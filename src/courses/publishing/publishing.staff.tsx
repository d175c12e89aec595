import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { LessonReaders } from '../outline/lesson-readers.js';
import { MovedAddresses } from '../outline/moved-addresses.js';
import { OutlineQueries } from '../outline/outline.queries.js';
import { CancelPlan } from './cancel-plan.js';
import { TextChecklist } from './text-checklist.js';
import { TextStateQueries } from './text-states.queries.js';
import { LessonPublicationPage } from './pages/lesson-publication-page.js';
import { PlanPublication } from './plan-publication.js';
import { PublishLesson } from './publish-lesson.js';
import { publishForm } from './publishing.input.js';
import { PUBLISHING_NOTICES } from './publishing.notices.js';
import { WithdrawLesson } from './withdraw-lesson.js';

/** A lesson in the console: what readers have of it, and how they get the rest. */
@ApiExcludeController()
@Controller('staff/courses/:course/lessons/:lesson')
@RequiresRole('editor', 'manager')
export class PublishingStaff {
  constructor(
    private readonly outlines: OutlineQueries,
    private readonly states: TextStateQueries,
    private readonly checklist: TextChecklist,
    private readonly readers: LessonReaders,
    private readonly addresses: MovedAddresses,
    private readonly publishLesson: PublishLesson,
    private readonly planPublication: PlanPublication,
    private readonly cancelPlan: CancelPlan,
    private readonly withdrawLesson: WithdrawLesson,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresRole('editor', 'host', 'manager')
  async show(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    const moved = await this.addresses.lesson(slugParam(course), slugParam(lesson));
    if (moved) return visit.redirect(`/staff/courses/${moved.course}/lessons/${moved.lesson}`);
    return visit.page(await this.#page(visit, course, lesson));
  }

  @Post('publish')
  async publish(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    const { id, course: parent } = await this.#state(course, lesson);
    const here = `/staff/courses/${course}/lessons/${lesson}`;
    return visit.form(
      publishForm,
      async ({ moment, publication }) => {
        const now = this.clock.now();
        if (moment) {
          const target = { courseId: parent.id, lessonId: id };
          await this.planPublication.run(visit.person, target, moment, publication, now);
          return visit.redirect(here, PUBLISHING_NOTICES.planned);
        }
        const { asked } = await this.publishLesson.run(visit.person, id, publication, now);
        if (asked === 0) return visit.redirect(here, PUBLISHING_NOTICES.published);
        visit.redirect(here, PUBLISHING_NOTICES.publishedAsked, { people: asked });
      },
      (errors, values) => this.#page(visit, course, lesson, errors, values),
    );
  }

  @Post('withdraw')
  async withdraw(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    const { id, course: parent } = await this.#state(course, lesson);
    await this.withdrawLesson.run(visit.person, { courseId: parent.id, lessonId: id }, this.clock.now());
    visit.redirect(`/staff/courses/${course}/lessons/${lesson}`, PUBLISHING_NOTICES.withdrawn);
  }

  @Post('cancel-plan')
  async cancel(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    const { id, course: parent } = await this.#state(course, lesson);
    await this.cancelPlan.run(visit.person, { courseId: parent.id, lessonId: id });
    visit.redirect(`/staff/courses/${course}/lessons/${lesson}`, PUBLISHING_NOTICES.cancelled);
  }

  async #state(course: string, lesson: string) {
    const state = await this.states.at(slugParam(course), slugParam(lesson));
    if (!state) throw notFound();
    return state;
  }

  async #page(visit: Visit, courseSlug: string, lessonSlug: string, errors?: FieldErrors, values?: FieldValues) {
    const state = await this.#state(courseSlug, lessonSlug);
    const course = await this.outlines.outline(courseSlug, visit.locale);
    const lesson = course?.modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === state.id);
    // Taken away between the two reads.
    if (!course || !lesson) throw notFound();
    const [checklist, people] = await Promise.all([
      this.checklist.of(state, { locales: [], saidOpenly: [] }),
      this.readers.notAsked(state.course.id, state.id),
    ]);
    const mayWrite = hasRole(visit.viewer, 'editor', 'manager');
    return <LessonPublicationPage {...{ course, lesson, state, checklist, people, mayWrite, errors, values }} />;
  }
}
