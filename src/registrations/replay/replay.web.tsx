import type { Readable } from 'node:stream';
import { Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { parseInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RegistrationQueries } from '../registrations.queries.js';
import type { RegistrationView } from '../registrations.views.js';
import { drawReplay } from './draw-replay.js';
import { notToWatch } from './replay.errors.js';
import { playedInput } from './replay.input.js';
import { REPLAY_NOTICES as notices } from './replay.notices.js';
import { ReplayQueries } from './replay.queries.js';
import { ReplayStream } from './replay-stream.js';
import { SayWatched } from './say-watched.js';
import { TellPlayed } from './tell-played.js';

/** A page tells twelve times a minute, and a whole office may watch behind one address. */
const TELLINGS = { rateLimit: { max: 600, timeWindow: '1 minute' } };
const CHANGES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/**
 * The recording of a session behind the personal link of a registration. Looking at it and fetching what it is made of
 * changes nothing: what counts is told by the player, or by a button.
 */
@ApiExcludeController()
@Controller('registrations/:token/replay')
export class ReplayController {
  constructor(
    private readonly registrations: RegistrationQueries,
    private readonly replays: ReplayQueries,
    private readonly stream: ReplayStream,
    private readonly tell: TellPlayed,
    private readonly say: SayWatched,
    private readonly clock: Clock,
  ) {}

  /** The recording, or why there is none. */
  @Get()
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    return this.#draw(visit, token, await this.registrations.byToken(token, visit.locale));
  }

  /** The file. */
  @Get('video')
  @Header('x-robots-tag', 'noindex')
  async video(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<Readable | ''> {
    return this.stream.video(visit, (await this.#open(visit, token)).session.id);
  }

  /** Captions or chapters. */
  @Get('tracks/:file')
  async track(@ThisVisit() visit: Visit, @Param('token') token: string, @Param('file') file: string): Promise<string> {
    return this.stream.track(visit, (await this.#open(visit, token)).session.id, file);
  }

  /** Where she was. */
  @Get('position')
  async position(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<{ seconds: number }> {
    void visit.reply.header('cache-control', 'private, no-store');
    return { seconds: await this.replays.position((await this.#open(visit, token)).id) };
  }

  /** Where she is, and what has been played. */
  @Put('position')
  @RouteConfig(TELLINGS)
  async played(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<{ watched: boolean }> {
    const { id } = await this.registrations.byToken(token, visit.locale);
    const told = parseInput(playedInput, visit.request.body);
    void visit.reply.header('cache-control', 'private, no-store');
    return { watched: await this.tell.run({ link: id }, id, told, this.clock.now()) };
  }

  /** Her own word for it. */
  @Post('watched')
  @HttpCode(303)
  @RouteConfig(CHANGES)
  async watched(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.registrations.byToken(token, visit.locale);
    try {
      await this.say.run({ link: registration.id }, registration.id, this.clock.now());
      visit.redirect(`/registrations/${token}/replay`, notices.watched);
    } catch (error) {
      // The page itself says why there is nothing to watch any more, and what to do next.
      if (!(error instanceof DomainError)) throw error;
      return this.#draw(visit, token, registration, 409);
    }
  }

  /** The registration, if it opens the recording now. */
  async #open(visit: Visit, token: string): Promise<RegistrationView> {
    const registration = await this.registrations.byToken(token, visit.locale);
    const { state } = await this.replays.ofRegistration(registration, token, this.clock.now());
    if (state !== 'open') throw notToWatch(state);
    return registration;
  }

  async #draw(visit: Visit, token: string, registration: RegistrationView, status = 200): Promise<string> {
    const replay = await this.replays.ofRegistration(registration, token, this.clock.now());
    return drawReplay(visit, { registration, token, replay }, status);
  }
}
