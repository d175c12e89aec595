import { Body, Controller, Delete, Get, Headers, Param, Put, Req } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, notFound, parseInput, slugParam } from '../../platform/http/input.js';
import { negotiateLocale } from '../../platform/i18n/locales.js';
import { courseQuizInput } from './course-quiz.input.js';
import { CourseQuizQueries } from './course-quizzes.queries.js';
import {
  courseQuizOutcome,
  staffCourseQuiz,
  type CourseQuizOutcome,
  type StaffCourseQuizzes,
} from './course-quizzes.views.js';
import { RemoveCourseQuiz } from './remove-course-quiz.js';
import { SaveCourseQuiz } from './save-course-quiz.js';

const listAnswer = z.object({ items: z.array(staffCourseQuiz), next: z.null() });

/** The quizzes of courses, for the programs of editors. */
@ApiTags('Courses')
@Controller('api/v1/courses/:slug/quizzes')
@RequiresRole('editor', 'manager')
@ApiBearerAuth()
export class CourseQuizzesApi {
  constructor(
    private readonly queries: CourseQuizQueries,
    private readonly saveQuiz: SaveCourseQuiz,
    private readonly removeQuiz: RemoveCourseQuiz,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The quizzes of a course, and whom each of them asks (editors)' })
  @ApiOkResponse({ standardSchema: listAnswer })
  @ApiNotFoundResponse({ description: 'There is no such course' })
  async list(
    @Param('slug') slug: string,
    @Headers('accept-language') languages?: string,
  ): Promise<z.output<typeof listAnswer>> {
    const { quizzes } = await this.#course(slug, languages);
    return { items: quizzes, next: null };
  }

  @Put(':quizId')
  @ApiOperation({
    summary: 'Require a quiz of a course, or only offer it (editors)',
    description:
      'Doing it twice is doing it once. A requirement reaches those who are under way only with alsoRunning.',
  })
  @ApiOkResponse({ standardSchema: courseQuizOutcome })
  @ApiBadRequestResponse({
    description: 'quiz-without-pass-mark, quiz-not-published, quiz-is-a-profile or no-such-quiz',
  })
  @ApiConflictResponse({ description: 'people-changed' })
  async save(
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Param('quizId') quizId: string,
    @Body({ schema: courseQuizInput }) body: unknown,
  ): Promise<CourseQuizOutcome> {
    const choice = parseInput(courseQuizInput, body);
    const { id: courseId } = await this.#course(slug);
    return this.saveQuiz.run(request.viewer!, { courseId, quizId: idParam(quizId) }, choice, this.clock.now());
  }

  @Delete(':quizId')
  @ApiOperation({ summary: 'Take a quiz off a course; the quiz stays (editors)' })
  @ApiOkResponse({ standardSchema: courseQuizOutcome })
  @ApiNotFoundResponse({ description: 'The course does not have it' })
  async remove(
    @Req() request: FastifyRequest,
    @Param('slug') slug: string,
    @Param('quizId') quizId: string,
  ): Promise<CourseQuizOutcome> {
    const { id: courseId } = await this.#course(slug);
    return this.removeQuiz.run(request.viewer!, { courseId, quizId: idParam(quizId) }, this.clock.now());
  }

  async #course(slug: string, languages?: string): Promise<StaffCourseQuizzes> {
    const course = await this.queries.ofCourse(slugParam(slug), negotiateLocale(languages));
    if (!course) throw notFound();
    return course;
  }
}
