import { Body, Controller, Param, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { parseInput, slugParam } from '../../platform/http/input.js';
import { AddLesson } from './add-lesson.js';
import { AddModule } from './add-module.js';
import { ChangeCourse } from './change-course.js';
import { courseInput, coursePatch } from './course.input.js';
import { CreateCourse } from './create-course.js';
import { inSomeLanguage, lessonInput, line } from './outline.input.js';

const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key within a day gets the first answer again',
};

const createdAnswer = z.object({ id: z.uuid(), slug: z.string() });
const moduleAnswer = z.object({ id: z.uuid() });
const slugAnswer = z.object({ slug: z.string() });
const moduleInput = z.strictObject({ title: inSomeLanguage(line(120), 'en') });

/** Building courses, for programs of editors. */
@ApiTags('Courses')
@Controller('api/v1/courses')
@RequiresRole('editor', 'manager')
@ApiBearerAuth()
export class OutlineApi {
  constructor(
    private readonly createCourse: CreateCourse,
    private readonly changeCourse: ChangeCourse,
    private readonly addModule: AddModule,
    private readonly addLesson: AddLesson,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Create a course (editors)', description: 'It begins as a draft without modules.' })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: createdAnswer })
  @ApiConflictResponse({ description: 'slug-taken' })
  create(
    @Body({ schema: courseInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof createdAnswer>> {
    const input = parseInput(courseInput, body);
    return this.answers.once(request, reply, 201, () =>
      this.createCourse.run(request.viewer!, input, this.clock.now()),
    );
  }

  @Patch(':slug')
  @ApiOperation({
    summary: 'Change the settings and texts of a course (editors)',
    description: 'What is left out stays. With another `slug` the old address keeps leading to the course.',
  })
  @ApiOkResponse({ standardSchema: slugAnswer })
  @ApiNotFoundResponse({ description: 'There is no such course' })
  @ApiConflictResponse({ description: 'changed-meanwhile, slug-taken' })
  change(
    @Param('slug') slug: string,
    @Body({ schema: coursePatch }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof slugAnswer>> {
    return this.changeCourse.run(request.viewer!, slugParam(slug), parseInput(coursePatch, body), this.clock.now());
  }

  @Post(':slug/modules')
  @ApiOperation({ summary: 'Add a module at the end of a course (editors)' })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: moduleAnswer })
  newModule(
    @Param('slug') slug: string,
    @Body({ schema: moduleInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof moduleAnswer>> {
    const { title } = parseInput(moduleInput, body);
    return this.answers.once(request, reply, 201, () => this.addModule.run(request.viewer!, slugParam(slug), title));
  }

  @Post(':slug/lessons')
  @ApiOperation({ summary: 'Add a lesson at the end of a module (editors)', description: 'It begins as a draft.' })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: createdAnswer })
  @ApiConflictResponse({ description: 'slug-taken, module-gone' })
  newLesson(
    @Param('slug') slug: string,
    @Body({ schema: lessonInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof createdAnswer>> {
    const input = parseInput(lessonInput, body);
    return this.answers.once(request, reply, 201, () =>
      this.addLesson.run(request.viewer!, slugParam(slug), input, this.clock.now()),
    );
  }
}
