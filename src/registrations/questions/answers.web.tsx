import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '../../platform/clock.js';
import { notFound, tickInput } from '../../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { ChangeFollowUpConsent } from '../consents/change-follow-up-consent.js';
import { correctAnswersInput } from '../registration.input.js';
import { RegistrationLinks } from '../registration-links.js';
import { registrationCancelled, sessionPast } from '../registrations.errors.js';
import { REGISTRATION_NOTICES as notices } from '../registrations.notices.js';
import { RegistrationQueries } from '../registrations.queries.js';
import type { RegistrationView } from '../registrations.views.js';
import { AnswerQueries } from './answers.queries.js';
import type { Asked } from './answers.rules.js';
import { AskedQuestions } from './asked-questions.js';
import { CorrectAnswers } from './correct-answers.js';
import { CorrectAnswersPage } from './pages/correct-answers-page.js';

const CHANGES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** What somebody answered and agreed to, behind the personal link of her registration. */
@Controller('registrations/:token')
export class AnswersController {
  constructor(
    private readonly registrations: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly queries: AnswerQueries,
    private readonly asked: AskedQuestions,
    private readonly correct: CorrectAnswers,
    private readonly consent: ChangeFollowUpConsent,
    private readonly clock: Clock,
  ) {}

  /** The answers in a form. */
  @Get('answers')
  @Header('x-robots-tag', 'noindex')
  async show(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string> {
    const registration = await this.#open(visit, token);
    if (registration.status === 'cancelled') throw registrationCancelled();
    if (hasBegun(registration.session, this.clock.now())) throw sessionPast();
    return visit.page(await this.#draw(visit, token, registration, await this.asked.of(registration.session.id)));
  }

  /** Corrects them. */
  @Post('answers')
  @RouteConfig(CHANGES)
  async save(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<string | void> {
    const registration = await this.#open(visit, token);
    const sent = ((visit.request.body ?? {}) as FieldValues).questionsVersion;
    const asked = await this.asked.of(registration.session.id, sent ?? 0);
    return visit.form(
      correctAnswersInput(asked),
      async ({ answers, forget }) => {
        const { id } = registration;
        const { version } = asked.now;
        await this.correct.run({ link: id }, id, { answers, version, forgetOthers: forget }, this.clock.now());
        visit.redirect(`/registrations/${token}`, notices.answersSaved);
      },
      (errors, values) => this.#draw(visit, token, registration, asked, { errors, values }),
    );
  }

  /** Gives or withdraws the consent to mail after the session. */
  @Post('follow-up')
  @RouteConfig(CHANGES)
  async followUp(@ThisVisit() visit: Visit, @Param('token') token: string): Promise<void> {
    const { id } = await this.#open(visit, token);
    const given = tickInput.catch(false).parse((visit.request.body as FieldValues | null)?.given);
    await this.consent.run({ link: id }, id, given);
    visit.redirect(`/registrations/${token}`, given ? notices.followUpGiven : notices.followUpWithdrawn);
  }

  async #open(visit: Visit, token: string): Promise<RegistrationView> {
    const id = this.links.open(token);
    const registration = id && (await this.registrations.byId(id, visit.locale));
    if (!registration) throw notFound();
    return registration;
  }

  async #draw(
    visit: Visit,
    token: string,
    registration: RegistrationView,
    asked: Asked,
    typed?: { errors: FieldErrors; values: FieldValues },
  ) {
    const { answers, values } = await this.queries.ofRegistration(
      registration.id,
      registration.session.id,
      visit.locale,
    );
    return (
      <CorrectAnswersPage
        {...{ registration, token, asked, answers }}
        values={typed?.values ?? values}
        errors={typed?.errors}
      />
    );
  }
}
