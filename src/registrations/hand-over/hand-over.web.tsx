import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { registrationCancelled, sessionPast } from '../registrations.errors.js';
import { RegistrationQueries } from '../registrations.queries.js';
import type { RegistrationView } from '../registrations.views.js';
import { HandOverRegistration } from './hand-over-registration.js';
import { acceptFirst, nothingToHandOver } from './hand-over.errors.js';
import { handOverForm } from './hand-over.input.js';
import { HAND_OVER_NOTICES as notices } from './hand-over.notices.js';
import { HandOverPage } from './pages/hand-over.js';

const CHANGES = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** The page on which somebody gives her place to a colleague. */
@Controller('registrations/:token/hand-over')
export class HandOverController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly handOver: HandOverRegistration,
    private readonly clock: Clock,
  ) {}

  /** Asks who comes instead. */
  @Get()
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const registration = await this.#open(visit, token);
    const values = { locale: registration.locale };
    return visit.page(<HandOverPage registration={registration} token={token} values={values} />);
  }

  /** Hands the place over. */
  @Post()
  @RouteConfig(CHANGES)
  async submit(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.#open(visit, token);
    return visit.form(
      handOverForm,
      async (colleague) => {
        await this.handOver.run({ link: registration.id }, registration.id, colleague, this.clock.now());
        visit.redirect(`/registrations/${token}`, notices.done);
      },
      (errors, values) => <HandOverPage registration={registration} token={token} errors={errors} values={values} />,
    );
  }

  async #open(visit: Visit, token: string): Promise<RegistrationView> {
    const registration = await this.queries.byToken(token, visit.locale);
    if (registration.status === 'cancelled') throw registrationCancelled();
    if (hasBegun(registration.session, this.clock.now())) throw sessionPast();
    if (registration.status === 'waiting') throw nothingToHandOver();
    if (registration.status === 'offered') throw acceptFirst();
    return registration;
  }
}
