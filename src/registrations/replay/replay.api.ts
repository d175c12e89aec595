import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { TRACK_KINDS } from '../../courses/media/media.views.js';
import { z } from 'zod';
import { MasterclassQueries } from '../../masterclasses/masterclasses.queries.js';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { idParam, localeInput, notFound, parseInput } from '../../platform/http/input.js';
import { actsAs } from '../registration.rules.js';
import { notYours } from '../registrations.errors.js';
import { RegistrationLinks } from '../registration-links.js';
import { answerSchema, bodySchema, WRITES } from '../registrations.json.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { RemoveReplay } from './remove-replay.js';
import { byTokenBody, replayBody, replayTrackBody } from './replay.input.js';
import { ownReplayAnswer, replayAnswer, toAnswer, type ReplayJson } from './replay.json.js';
import { ReplayQueries } from './replay.queries.js';
import { SaveReplay } from './save-replay.js';
import { SaveReplayTrack } from './save-replay-track.js';
import { SayWatched } from './say-watched.js';

const kindParam = z.enum(TRACK_KINDS);

/** Recordings of sessions for programs. */
@ApiTags('Replays')
@Controller('api/v1')
export class ReplayApi {
  constructor(
    private readonly queries: ReplayQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly registrations: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly save: SaveReplay,
    private readonly tracks: SaveReplayTrack,
    private readonly remove: RemoveReplay,
    private readonly say: SayWatched,
    private readonly clock: Clock,
  ) {}

  @Get('sessions/:id/replay')
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Read about the replay of a session (staff)' })
  @ApiResponse({ status: 200, schema: answerSchema(replayAnswer) })
  async one(@Param('id') id: string): Promise<ReplayJson> {
    return this.#facts(idParam(id));
  }

  @Put('sessions/:id/replay')
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Put up the replay of a session, or change it (staff)',
    description:
      'The video by its address; a file is brought on the console. Refused as `session-not-over` before the session has ended, as `no-file` where there is no video yet and no address is given, and as `last-day-past`.',
  })
  @ApiBody({ schema: bodySchema(replayBody) })
  @ApiResponse({ status: 200, schema: answerSchema(replayAnswer) })
  async put(@Req() request: FastifyRequest, @Param('id') given: string, @Body() body: unknown): Promise<ReplayJson> {
    const id = idParam(given);
    const { address, durationSeconds: duration, ...input } = parseInput(replayBody, body);
    const source = address ? { address } : null;
    await this.save.run(request.viewer!, id, source, { ...input, duration }, this.clock.now());
    return this.#facts(id);
  }

  @Delete('sessions/:id/replay')
  @HttpCode(204)
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Remove the replay of a session (staff)' })
  @ApiResponse({ status: 204 })
  async delete(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    await this.remove.run(request.viewer!, idParam(id), this.clock.now());
  }

  @Put('sessions/:id/replay/:kind/:locale')
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Bring captions or chapters of a replay (staff)',
    description: 'WebVTT; `bad-track` names each line that cannot be read.',
  })
  @ApiBody({ schema: bodySchema(replayTrackBody) })
  @ApiResponse({ status: 200, schema: answerSchema(replayAnswer) })
  async putTrack(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
    @Body() body: unknown,
  ): Promise<ReplayJson> {
    const of = trackOf(id, kind, locale);
    const { text } = parseInput(replayTrackBody, body);
    await this.tracks.run(request.viewer!, of, text, this.clock.now());
    return this.#facts(of.sessionId);
  }

  @Delete('sessions/:id/replay/:kind/:locale')
  @HttpCode(204)
  @RequiresRole('manager', 'host')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Remove captions or chapters of a replay (staff)' })
  @ApiResponse({ status: 204 })
  async deleteTrack(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Param('locale') locale: string,
  ): Promise<void> {
    await this.tracks.run(request.viewer!, trackOf(id, kind, locale), null, this.clock.now());
  }

  @Get('registrations/:id/replay')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Read what a registration opens of the replay of its session',
    description: 'With a staff token, or with the token of the personal link. Reading counts as nothing.',
  })
  @ApiQuery({ name: 'token', required: false, schema: { type: 'string' } })
  @ApiResponse({ status: 200, schema: answerSchema(ownReplayAnswer) })
  async own(
    @Req() request: FastifyRequest,
    @Param('id') given: string,
    @Query() query: unknown,
  ): Promise<z.infer<typeof ownReplayAnswer>> {
    const id = idParam(given);
    const { token } = parseInput(byTokenBody, query);
    const claimant = this.links.claimant(request.viewer, token);
    const registration = await this.registrations.byId(id, request.locale);
    if (!registration) throw notFound();
    if (!actsAs(claimant, registration)) throw notYours();
    const { state, closesAt, watchedAt } = await this.queries.ofRegistration(registration, '', this.clock.now());
    return {
      state,
      closesAt: closesAt?.toISOString() ?? null,
      watchedAt: watchedAt?.toISOString() ?? null,
      // The page opens to whoever has the link: only she who shows it, or is signed in as herself, is told.
      pageUrl:
        state === 'open' && actsAs(claimant, registration) === 'attendee'
          ? `${this.links.address(id, registration.locale)}/replay`
          : null,
    };
  }

  @Post('registrations/:id/replay/watched')
  @HttpCode(204)
  @RouteConfig(WRITES)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Say that the replay was watched',
    description:
      'By the attendee: with the token of the personal link in the body, or signed in. Counts once; refused as `no-replay`, `replay-expired`, `not-for-you`, `registration-cancelled` or `session-not-over`.',
  })
  @ApiBody({ schema: bodySchema(byTokenBody), required: false })
  @ApiResponse({ status: 204 })
  async watched(@Req() request: FastifyRequest, @Param('id') given: string, @Body() body: unknown): Promise<void> {
    const { token } = parseInput(byTokenBody, body);
    await this.say.run(this.links.claimant(request.viewer, token), idParam(given), this.clock.now());
  }

  async #facts(sessionId: string): Promise<ReplayJson> {
    const session = await this.masterclasses.session(sessionId, 'en');
    const replay = session && (await this.queries.ofSession(sessionId));
    if (!session || !replay) throw notFound();
    return toAnswer(session, replay);
  }
}

function trackOf(id: string, kind: string, locale: string) {
  const given = { kind: kindParam.safeParse(kind), locale: localeInput.safeParse(locale) };
  if (!given.kind.success || !given.locale.success) throw notFound();
  return { sessionId: idParam(id), kind: given.kind.data, locale: given.locale.data };
}
