import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { notFound } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationQueries } from '../registrations.queries.js';
import type { RegistrationView } from '../registrations.views.js';
import { JoinSession } from './join-session.js';
import { joinState } from './joining.rules.js';
import { JoinPage } from './pages/join.js';

const CHANGES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The personal join link: a door with one button, so that a mail scanner that follows links changes nothing. */
@Controller('registrations/:token/join')
export class JoiningController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly join: JoinSession,
    private readonly clock: Clock,
  ) {}

  /** The door, open or shut. */
  @Get()
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    return this.#draw(visit, token, await this.#open(visit, token));
  }

  /** Goes in. */
  @Post()
  @RouteConfig(CHANGES)
  async enter(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.#open(visit, token);
    try {
      const address = await this.join.run(registration.id, this.clock.now());
      void visit.reply.header('cache-control', 'no-store').redirect(address, 303);
    } catch (error) {
      // The page itself says why the door is shut, and what to do next.
      if (!(error instanceof DomainError) || !['conflict', 'gone'].includes(error.kind)) throw error;
      return this.#draw(visit, token, await this.#open(visit, token), 409);
    }
  }

  #draw(visit: Visit, token: string, registration: RegistrationView, status = 200): string {
    const state = joinState(registration.status, registration.session, this.clock.now());
    // The button leads on to the meeting, which is elsewhere; browsers hold a form's redirects to the policy as well.
    const policy = String(visit.reply.getHeader('content-security-policy'));
    void visit.reply.header(
      'content-security-policy',
      policy.replace(/form-action 'self'/, "form-action 'self' https:"),
    );
    return visit.page(<JoinPage {...{ registration, token, state }} />, status);
  }

  async #open(visit: Visit, token: string): Promise<RegistrationView> {
    const id = this.links.open(token);
    const registration = id && (await this.queries.byId(id, visit.locale));
    if (!registration) throw notFound();
    return registration;
  }
}
