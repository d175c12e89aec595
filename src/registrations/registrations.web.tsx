import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../platform/clock.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import { googleCalendarLink, outlookCalendarLink } from './calendar.js';
import { CancelRegistration } from './cancel-registration.js';
import { ConsentQueries } from './consents/consents.queries.js';
import { CorrectRegistration } from './correct-registration.js';
import { EstimateQueries } from './estimates/estimates.queries.js';
import { CancelPage, RegistrationPage } from './pages/registration.js';
import { AnswerQueries } from './questions/answers.queries.js';
import { RegistrationCalendar } from './registration-calendar.js';
import { ReplayQueries } from './replay/replay.queries.js';
import { stateOf } from './registration-state.rules.js';
import { correctionInput } from './registration.input.js';
import { noPlaceYet, sessionPast } from './registrations.errors.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { RegistrationQueries } from './registrations.queries.js';
import type { RegistrationView } from './registrations.views.js';

const CHANGES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The page behind a registration's personal link. */
@Controller('registrations/:token')
export class RegistrationController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly correct: CorrectRegistration,
    private readonly cancel: CancelRegistration,
    private readonly estimates: EstimateQueries,
    private readonly calendar: RegistrationCalendar,
    private readonly answers: AnswerQueries,
    private readonly consents: ConsentQueries,
    private readonly replays: ReplayQueries,
    private readonly clock: Clock,
  ) {}

  /** The registration as it stands. */
  @Get()
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const registration = await this.#open(visit, token);
    return visit.page(await this.#draw(visit, token, registration, { ...registration }));
  }

  /** Corrects the details. */
  @Post()
  @RouteConfig(CHANGES)
  async save(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.#open(visit, token);
    return visit.form(
      correctionInput,
      async (input) => {
        await this.correct.run({ link: registration.id }, registration.id, input, this.clock.now());
        visit.redirect(`/registrations/${token}`, notices.saved);
      },
      (errors, values) => this.#draw(visit, token, registration, values, errors),
    );
  }

  /** Asks whether the place is really to be given back; a mail scanner that follows the link changes nothing. */
  @Get('cancel')
  @Header('x-robots-tag', 'noindex')
  async ask(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.#open(visit, token);
    if (registration.status === 'cancelled') return visit.redirect(`/registrations/${token}`, notices.cancelledBefore);
    if (hasBegun(registration.session, this.clock.now())) throw sessionPast();
    if (registration.status === 'offered') return visit.redirect(`/registrations/${token}/decline`);
    return visit.page(<CancelPage registration={registration} token={token} />);
  }

  /** Gives the place back. */
  @Post('cancel')
  @RouteConfig(CHANGES)
  async giveBack(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const { id, status } = await this.#open(visit, token);
    const now = await this.cancel.run({ link: id }, id, undefined, this.clock.now());
    const done = status === 'waiting' ? notices.left : notices.cancelled;
    visit.redirect(`/registrations/${token}`, now ? done : notices.cancelledBefore);
  }

  /** The calendar entry as a file. */
  @Get('invitation.ics')
  @Header('x-robots-tag', 'noindex')
  async invitation(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const registration = await this.#open(visit, token);
    if (registration.status !== 'confirmed' || registration.session.status === 'cancelled') throw noPlaceYet();
    void visit.reply.type('text/calendar; charset=utf-8; method=PUBLISH').header('cache-control', 'private, no-store');
    void visit.reply.header('content-disposition', 'attachment; filename="invitation.ics"');
    return this.calendar.write('PUBLISH', registration, visit.locale, this.clock.now());
  }

  #open(visit: Visit, token: string): Promise<RegistrationView> {
    return this.queries.byToken(token, visit.locale);
  }

  async #draw(visit: Visit, token: string, registration: RegistrationView, values: FieldValues, errors?: FieldErrors) {
    const { id, session } = registration;
    const [{ answers }, consents] = await Promise.all([
      this.answers.ofRegistration(id, session.id, visit.locale),
      this.consents.ofRegistration(id, visit.locale),
    ]);
    const now = this.clock.now();
    const entry = this.calendar.entry(registration, visit.locale);
    return (
      <RegistrationPage
        registration={registration}
        token={token}
        state={stateOf(registration, now)}
        replay={await this.replays.ofRegistration(registration, token, now)}
        estimate={await this.estimates.of(registration)}
        {...{ answers, consents }}
        calendarLinks={{ google: googleCalendarLink(entry), outlook: outlookCalendarLink(entry) }}
        errors={errors}
        values={values}
      />
    );
  }
}
