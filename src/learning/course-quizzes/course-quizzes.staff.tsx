import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { addForm, choiceForm, moveForm, type CourseQuizChoice } from './course-quiz.input.js';
import { COURSE_QUIZ_NOTICES as notices } from './course-quizzes.notices.js';
import { CourseQuizQueries } from './course-quizzes.queries.js';
import type { CourseQuizOutcome, StaffCourseQuizzes } from './course-quizzes.views.js';
import { MoveCourseQuiz } from './move-course-quiz.js';
import { CourseQuizPage, CourseQuizzesPage } from './pages/course-quizzes-pages.js';
import { RemoveCourseQuiz } from './remove-course-quiz.js';
import { SaveCourseQuiz } from './save-course-quiz.js';

/** Which quizzes go with a course, and which must be passed, in the console. */
@ApiExcludeController()
@Controller('staff/courses/:course/quizzes')
@RequiresRole('editor', 'manager')
export class CourseQuizzesStaff {
  constructor(
    private readonly queries: CourseQuizQueries,
    private readonly saveQuiz: SaveCourseQuiz,
    private readonly removeQuiz: RemoveCourseQuiz,
    private readonly moveQuiz: MoveCourseQuiz,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string> {
    return visit.page(<CourseQuizzesPage course={await this.#course(visit, slug)} />);
  }

  @Post()
  add(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<string | void> {
    return visit.form(
      addForm,
      async ({ quiz, choice }) => this.#save(visit, slug, quiz, choice),
      async (errors, values) => <CourseQuizzesPage course={await this.#course(visit, slug)} {...{ errors, values }} />,
    );
  }

  @Post('move')
  async move(@ThisVisit() visit: Visit, @Param('course') slug: string): Promise<void> {
    const course = await this.#course(visit, slug);
    const { quiz, way } = parseInput(moveForm, visit.request.body);
    await this.moveQuiz.run({ courseId: course.id, quizId: quiz }, way);
    visit.redirect(pathOf(course.slug), notices.moved);
  }

  @Get(':quiz')
  async one(@ThisVisit() visit: Visit, @Param('course') slug: string, @Param('quiz') quiz: string): Promise<string> {
    return visit.page(<CourseQuizPage {...await this.#quiz(visit, slug, quiz)} />);
  }

  @Post(':quiz')
  change(
    @ThisVisit() visit: Visit,
    @Param('course') slug: string,
    @Param('quiz') quiz: string,
  ): Promise<string | void> {
    return visit.form(
      choiceForm,
      async (choice) => this.#save(visit, slug, idParam(quiz), choice),
      async (errors, values) => <CourseQuizPage {...await this.#quiz(visit, slug, quiz)} {...{ errors, values }} />,
    );
  }

  @Post(':quiz/remove')
  async remove(@ThisVisit() visit: Visit, @Param('course') slug: string, @Param('quiz') param: string): Promise<void> {
    const { course, quiz } = await this.#quiz(visit, slug, param);
    const at = { courseId: course.id, quizId: quiz.id };
    back(visit, slug, await this.removeQuiz.run(visit.person, at, this.clock.now()), false);
  }

  async #save(visit: Visit, slug: string, quizId: string, choice: CourseQuizChoice): Promise<void> {
    const { id: courseId } = await this.#course(visit, slug);
    const outcome = await this.saveQuiz.run(visit.person, { courseId, quizId }, choice, this.clock.now());
    back(visit, slug, outcome, choice.required);
  }

  async #quiz(visit: Visit, slug: string, id: string) {
    const course = await this.#course(visit, slug);
    const quiz = course.quizzes.find((one) => one.id === idParam(id));
    if (!quiz) throw notFound();
    return { course, quiz };
  }

  async #course(visit: Visit, slug: string): Promise<StaffCourseQuizzes> {
    const course = await this.queries.ofCourse(slugParam(slug), visit.locale);
    if (!course) throw notFound();
    return course;
  }
}

const pathOf = (slug: string) => `/staff/courses/${slug}/quizzes`;

function back(visit: Visit, slug: string, { asked, released, finished }: CourseQuizOutcome, required: boolean): void {
  if (required || released === 0) visit.redirect(pathOf(slug), notices.saved, { asked });
  else visit.redirect(pathOf(slug), notices.released, { released, finished });
}
