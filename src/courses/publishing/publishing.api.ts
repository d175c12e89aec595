import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
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
import { idParam, localeInput, notFound, parseInput } from '../../platform/http/input.js';
import { TextStateQueries } from './text-states.queries.js';
import { PlanPublication } from './plan-publication.js';
import { PublishLesson } from './publish-lesson.js';
import { publishInput } from './publishing.input.js';

const publishedAnswer = z.object({
  published: z.boolean().describe('False when it is planned'),
  at: z.iso.datetime(),
  locales: z.array(localeInput),
  asked: z.int().describe('How many people must do it too'),
});

/** Publishing, for programs of editors. */
@ApiTags('Courses')
@Controller('api/v1/lessons')
@RequiresRole('editor', 'manager')
@ApiBearerAuth()
export class PublishingApi {
  constructor(
    private readonly publishLesson: PublishLesson,
    private readonly planPublication: PlanPublication,
    private readonly states: TextStateQueries,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post(':id/publish')
  @ApiOperation({
    summary: 'Publish the drafts of a lesson, now or at a moment (editors)',
    description: 'The checklist of the console decides; what it refuses is told as not-publishable.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key within a day gets the first answer again',
  })
  @ApiOkResponse({ standardSchema: publishedAnswer })
  @ApiNotFoundResponse({ description: 'There is no such lesson' })
  @ApiConflictResponse({ description: 'not-publishable, nothing-to-publish' })
  publish(
    @Param('id') param: string,
    @Body({ schema: publishInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof publishedAnswer>> {
    const id = idParam(param);
    const { at, timeZone, ...publication } = parseInput(publishInput, body);
    const now = this.clock.now();
    return this.answers.once(request, reply, 200, async () => {
      if (!at) {
        const { locales, asked } = await this.publishLesson.run(request.viewer!, id, publication, now);
        return { published: true, at: now.toISOString(), locales, asked };
      }
      const state = await this.states.of(id);
      if (!state) throw notFound();
      const target = { courseId: state.course.id, lessonId: id };
      await this.planPublication.run(request.viewer!, target, { at, timeZone }, publication, now);
      return { published: false, at: at.toISOString(), locales: publication.locales, asked: 0 };
    });
  }
}
