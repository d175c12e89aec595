import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, slugParam } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ChangeLesson } from './change-lesson.js';
import { DeleteLesson } from './delete-lesson.js';
import { DuplicateLesson } from './duplicate-lesson.js';
import { LessonReaders } from './lesson-readers.js';
import { lessonSettingsForm } from './outline.input.js';
import { OUTLINE_NOTICES } from './outline.notices.js';
import { OutlineQueries } from './outline.queries.js';
import { DeleteLessonPage, LessonSettingsPage, type PlacedLesson } from './pages/lesson-settings-pages.js';

/** The settings of a lesson in the console, and what becomes of it as a whole. */
@ApiExcludeController()
@Controller('staff/courses/:course/lessons/:lesson')
@RequiresRole('editor', 'manager')
export class LessonSettingsStaff {
  constructor(
    private readonly queries: OutlineQueries,
    private readonly readers: LessonReaders,
    private readonly changeLesson: ChangeLesson,
    private readonly duplicateLesson: DuplicateLesson,
    private readonly deleteLesson: DeleteLesson,
    private readonly clock: Clock,
  ) {}

  @Get('settings')
  async settings(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    return visit.page(<LessonSettingsPage {...await this.#lesson(visit, course, lesson)} />);
  }

  @Post('settings')
  change(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    return visit.form(
      lessonSettingsForm,
      async ({ seen, ...input }) => {
        const at = { course: slugParam(course), lesson: slugParam(lesson), seen };
        const { slug } = await this.changeLesson.run(visit.person, at, input);
        visit.redirect(`/staff/courses/${course}/lessons/${slug}/settings`, OUTLINE_NOTICES.lessonSaved);
      },
      async (errors, values) => (
        <LessonSettingsPage {...await this.#lesson(visit, course, lesson)} errors={errors} values={values} />
      ),
    );
  }

  @Post('duplicate')
  async duplicate(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    const { slug } = await this.duplicateLesson.run(
      visit.person,
      slugParam(course),
      slugParam(lesson),
      this.clock.now(),
    );
    visit.redirect(`/staff/courses/${course}/lessons/${slug}`, OUTLINE_NOTICES.lessonCopied);
  }

  @Get('delete')
  async ask(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') slug: string) {
    const placed = await this.#lesson(visit, course, slug);
    return visit.page(<DeleteLessonPage {...placed} done={await this.readers.done(placed.lesson.id)} />);
  }

  @Post('delete')
  async remove(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    const { deleted, done } = await this.deleteLesson.run(
      visit.person,
      slugParam(course),
      slugParam(lesson),
      this.clock.now(),
    );
    if (deleted) return visit.redirect(`/staff/courses/${course}`, OUTLINE_NOTICES.lessonDeleted);
    visit.redirect(`/staff/courses/${course}/lessons/${lesson}`, OUTLINE_NOTICES.lessonKept, { people: done });
  }

  async #lesson(visit: Visit, courseSlug: string, lessonSlug: string): Promise<PlacedLesson> {
    const course = await this.queries.outline(slugParam(courseSlug), visit.locale);
    const module = course?.modules.find(({ lessons }) => lessons.some(({ slug }) => slug === lessonSlug));
    const lesson = module?.lessons.find(({ slug }) => slug === lessonSlug);
    if (!course || !module || !lesson) throw notFound();
    return { course, module, lesson };
  }
}
