import { Body, Controller, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { IdempotentAnswers } from '../../platform/http/idempotency.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { answerSession, sessionAnswer } from '../masterclasses.answers.js';
import { IDEMPOTENCY, LANGUAGE, languageOf } from '../programs.js';
import { AddSeries } from './add-series.js';
import { CancelSeries } from './cancel-series.js';
import { cancelSeriesInput, seriesInput, seriesPatch } from './series.input.js';
import { SeriesQueries } from './series.queries.js';
import { UpdateSeries } from './update-series.js';

const seriesAnswer = z.object({
  id: z.uuid(),
  masterclassId: z.uuid(),
  rrule: z.string(),
  start: z.string().describe('The first date as planned, on the clock of the zone'),
  timeZone: z.string(),
  updatedAt: z.iso.datetime().describe('The version to send along with a change'),
  sessions: z.array(sessionAnswer),
});

/** Series of sessions for programs. */
@ApiTags('Masterclasses')
@ApiBearerAuth()
@Controller('api/v1')
@RequiresRole('manager')
export class SeriesApi {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly addSeries: AddSeries,
    private readonly updateSeries: UpdateSeries,
    private readonly cancelSeries: CancelSeries,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  @Post('masterclasses/:id/series')
  @ApiOperation({
    summary: 'Add a series of sessions by RRULE (managers)',
    description: 'It keeps its hour on the clock of the zone. All sessions are added, or none.',
  })
  @ApiHeader(IDEMPOTENCY)
  @ApiCreatedResponse({ standardSchema: seriesAnswer })
  async add(
    @Param('id') masterclassId: string,
    @Body({ schema: seriesInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof seriesAnswer>> {
    const to = idParam(masterclassId);
    const input = parseInput(seriesInput, body);
    return this.answers.once(request, reply, 201, async () => {
      const { id } = await this.addSeries.run(request.viewer!, to, input, this.clock.now());
      return this.#answer(id, request, reply);
    });
  }

  @Get('series/:id')
  @ApiOperation({ summary: 'One series with its sessions (managers)' })
  @ApiHeader(LANGUAGE)
  @ApiOkResponse({ standardSchema: seriesAnswer })
  one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof seriesAnswer>> {
    return this.#answer(idParam(id), request, reply);
  }

  @Patch('series/:id')
  @ApiOperation({
    summary: 'Change the sessions of a series that are still to come (managers)',
    description:
      'All of them, or those from one on: every one is changed, or none. A session that was moved by itself keeps its hour.',
  })
  @ApiOkResponse({ standardSchema: seriesAnswer })
  async update(
    @Param('id') id: string,
    @Body({ schema: seriesPatch }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof seriesAnswer>> {
    await this.updateSeries.run(request.viewer!, idParam(id), parseInput(seriesPatch, body), this.clock.now());
    return this.#answer(idParam(id), request, reply);
  }

  @Post('series/:id/cancel')
  @ApiOperation({ summary: 'Cancel the sessions of a series that are still to come, for good (managers)' })
  @ApiHeader(IDEMPOTENCY)
  @ApiOkResponse({ standardSchema: seriesAnswer })
  async cancel(
    @Param('id') id: string,
    @Body({ schema: cancelSeriesInput }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof seriesAnswer>> {
    const input = parseInput(cancelSeriesInput, body);
    return this.answers.once(request, reply, 200, async () => {
      await this.cancelSeries.run(request.viewer!, idParam(id), input, this.clock.now());
      return this.#answer(idParam(id), request, reply);
    });
  }

  async #answer(id: string, request: FastifyRequest, reply: FastifyReply): Promise<z.output<typeof seriesAnswer>> {
    const series = await this.queries.byId(id, languageOf(request, reply));
    if (!series) throw notFound();
    const { updatedAt, sessions, ...rest } = series;
    const now = this.clock.now();
    return {
      ...rest,
      updatedAt: updatedAt.toISOString(),
      sessions: sessions.map((session) => answerSession(session, now, true)),
    };
  }
}
