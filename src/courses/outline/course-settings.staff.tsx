import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { hasRole } from '../../platform/http/viewer.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { ChangeCourse } from './change-course.js';
import { courseForm, newCourseForm } from './course.input.js';
import { courseListQuery } from './course-list.input.js';
import { filterCourses, filterLessons } from './course-list.rules.js';
import { CreateCourse } from './create-course.js';
import { OUTLINE_NOTICES } from './outline.notices.js';
import { OutlineQueries } from './outline.queries.js';
import { CourseListPage, LESSONS_A_PAGE } from './pages/course-list-page.js';
import { CourseSettingsPage, NewCoursePage } from './pages/course-settings-pages.js';

/** The console's list of courses, and the settings of each. */
@ApiExcludeController()
@Controller('staff/courses')
@RequiresRole('editor', 'manager')
export class CourseSettingsStaff {
  constructor(
    private readonly queries: OutlineQueries,
    private readonly createCourse: CreateCourse,
    private readonly changeCourse: ChangeCourse,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RequiresRole('editor', 'host', 'manager')
  async list(@ThisVisit() visit: Visit, @Query() query: unknown): Promise<string> {
    const filter = parseInput(courseListQuery, query);
    const courses = await this.queries.courses(visit.locale);
    const lessons = filterLessons(courses, filter);
    const from = (filter.page - 1) * LESSONS_A_PAGE;
    return visit.page(
      <CourseListPage
        courses={filter.need ? [] : filterCourses(courses, filter)}
        lessons={lessons.slice(from, from + LESSONS_A_PAGE)}
        total={lessons.length}
        filter={filter}
        mayWrite={hasRole(visit.viewer, 'editor', 'manager')}
      />,
    );
  }

  @Get('new')
  blank(@ThisVisit() visit: Visit): string {
    return visit.page(<NewCoursePage />);
  }

  @Post()
  create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      newCourseForm(visit.locale),
      async (input) => {
        const { slug } = await this.createCourse.run(visit.person, input, this.clock.now());
        visit.redirect(`/staff/courses/${slug}`, OUTLINE_NOTICES.created);
      },
      (errors, values) => <NewCoursePage errors={errors} values={values} />,
    );
  }

  @Get(':course/settings')
  async settings(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string> {
    return visit.page(await this.#page(slugParam(slug)));
  }

  @Post(':course/settings')
  change(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<string | void> {
    return visit.form(
      courseForm(visit.locale),
      async (input) => {
        const { slug } = await this.changeCourse.run(visit.person, slugParam(course), input, this.clock.now());
        visit.redirect(`/staff/courses/${slug}/settings`, OUTLINE_NOTICES.saved);
      },
      (errors, values) => this.#page(slugParam(course), errors, values),
    );
  }

  async #page(slug: string, errors?: FieldErrors, values?: FieldValues) {
    const course = await this.queries.settings(slug);
    if (!course) throw notFound();
    return <CourseSettingsPage course={course} errors={errors} values={values} />;
  }
}
