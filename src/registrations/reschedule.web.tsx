import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/errors.js';
import { notFound } from '../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { GiveUpPlacePage, ReschedulePage } from './pages/reschedule.js';
import { rescheduleForm } from './registration.input.js';
import { registrationCancelled, sessionPast } from './registrations.errors.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { RegistrationQueries } from './registrations.queries.js';
import type { RegistrationView } from './registrations.views.js';
import { RESCHEDULE_WORDS as words } from './reschedule.messages.js';
import { RescheduleRegistration } from './reschedule-registration.js';

const CHANGES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The pages on which somebody chooses another date for her registration. */
@Controller('registrations/:token/move')
export class RescheduleController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly masterclasses: MasterclassQueries,
    private readonly reschedule: RescheduleRegistration,
    private readonly clock: Clock,
  ) {}

  /** The other dates. */
  @Get()
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const registration = await this.#open(visit, token);
    return visit.page(await this.#draw(visit, token, registration, {}));
  }

  /** Moves the registration; where that would cost a place, asks first whether she means it. */
  @Post()
  @RouteConfig(CHANGES)
  async move(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.#open(visit, token);
    let fullSession: string | undefined;
    return visit.form(
      rescheduleForm,
      async ({ sessionId: to, giveUpPlace }) => {
        const { id } = registration;
        try {
          const { status } = await this.reschedule.run({ link: id }, id, { to, giveUpPlace }, this.clock.now());
          visit.redirect(`/registrations/${token}`, status === 'waiting' ? notices.movedToQueue : notices.moved);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          if (error.code === 'place-for-queue') fullSession = to;
          // The field of the address is on another form.
          throw error.code === 'already-registered'
            ? new DomainError('conflict', error.code, words.hereAlready)
            : error;
        }
      },
      (errors, values) =>
        fullSession
          ? this.#ask(visit, token, registration, fullSession)
          : this.#draw(visit, token, registration, values, errors),
    );
  }

  async #open(visit: Visit, token: string): Promise<RegistrationView> {
    const registration = await this.queries.byToken(token, visit.locale);
    if (registration.status === 'cancelled') throw registrationCancelled();
    if (hasBegun(registration.session, this.clock.now())) throw sessionPast();
    return registration;
  }

  async #ask(visit: Visit, token: string, registration: RegistrationView, wantedId: string) {
    const wanted = await this.masterclasses.session(wantedId, visit.locale);
    if (!wanted) throw notFound();
    return <GiveUpPlacePage {...{ registration, token, wanted }} />;
  }

  async #draw(visit: Visit, token: string, registration: RegistrationView, values: FieldValues, errors?: FieldErrors) {
    const dates = await this.queries.otherDates(registration, visit.locale, this.clock.now());
    return <ReschedulePage {...{ registration, token, dates, values, errors }} />;
  }
}
