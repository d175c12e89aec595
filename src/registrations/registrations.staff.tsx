import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/errors.js';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound } from '../platform/http/input.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { CancelRegistration } from './cancel-registration.js';
import { ConsentQueries } from './consents/consents.queries.js';
import { CorrectRegistration } from './correct-registration.js';
import { HandOverRegistration } from './hand-over/hand-over-registration.js';
import { MoveToFront } from './move-to-front.js';
import { AcceptOffer } from './offers/accept-offer.js';
import { OFFER_NOTICES } from './offers/offers.notices.js';
import { StaffRegistrationPage, type StaffForms } from './pages/staff-registration.js';
import { stateOf } from './registration-state.rules.js';
import {
  moveToFrontInput,
  staffAcceptInput,
  staffCancelInput,
  staffCorrectInput,
  staffHandOverInput,
  staffMoveInput,
} from './registration.input.js';
import { placeForQueueByStaff } from './registrations.errors.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { AnswerQueries } from './questions/answers.queries.js';
import { RegistrationQueries } from './registrations.queries.js';
import { RescheduleRegistration } from './reschedule-registration.js';

/** The console's pages about one registration. */
@Controller('staff')
@RequiresRole('manager', 'host')
export class StaffRegistrationsController {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly cancel: CancelRegistration,
    private readonly front: MoveToFront,
    private readonly answers: AnswerQueries,
    private readonly consents: ConsentQueries,
    private readonly accept: AcceptOffer,
    private readonly reschedule: RescheduleRegistration,
    private readonly handOver: HandOverRegistration,
    private readonly correct: CorrectRegistration,
    private readonly clock: Clock,
  ) {}

  /** One registration, with what staff can do about it. */
  @Get('registrations/:id')
  @RequiresRole('manager')
  async one(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#draw(visit, idParam(id), {}));
  }

  /** Cancels somebody's registration, with a reason. */
  @Post('registrations/:id/cancel')
  @RequiresRole('manager')
  async giveBack(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      staffCancelInput,
      async ({ cancelReason }) => {
        const { session } = await this.#registration(visit, id);
        await this.cancel.run({ viewer: visit.person }, id, cancelReason, this.clock.now());
        visit.redirect(`/staff/sessions/${session.id}`, notices.cancelledByStaff);
      },
      (errors, values) => this.#draw(visit, id, { cancel: { errors, values } }),
    );
  }

  /** Puts somebody who waits first in line, with a reason. */
  @Post('registrations/:id/front')
  @RequiresRole('manager')
  async moveToFront(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      moveToFrontInput,
      async ({ frontReason }) => {
        const { session } = await this.#registration(visit, id);
        await this.front.run(visit.person, id, frontReason, this.clock.now());
        visit.redirect(`/staff/sessions/${session.id}`, notices.movedToFront);
      },
      (errors, values) => this.#draw(visit, id, { front: { errors, values } }),
    );
  }

  /** Corrects somebody's name or the language of her mails, with a reason. */
  @Post('registrations/:id/correct')
  @RequiresRole('manager')
  async correctFor(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      staffCorrectInput,
      async ({ correctName: name, correctLocale: locale, correctReason: reason }) => {
        await this.correct.run({ viewer: visit.person }, id, { name, locale, reason }, this.clock.now());
        visit.redirect(`/staff/registrations/${id}`, notices.saved);
      },
      (errors, values) => this.#draw(visit, id, { correct: { errors, values } }),
    );
  }

  /** Accepts an offer for somebody, with a reason. */
  @Post('registrations/:id/accept')
  @RequiresRole('manager')
  async acceptFor(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      staffAcceptInput,
      async ({ acceptReason }) => {
        await this.accept.run({ viewer: visit.person }, id, acceptReason, this.clock.now());
        visit.redirect(`/staff/registrations/${id}`, OFFER_NOTICES.acceptedByStaff);
      },
      (errors, values) => this.#draw(visit, id, { accept: { errors, values } }),
    );
  }

  /** Moves somebody to another date, with a reason. */
  @Post('registrations/:id/move')
  @RequiresRole('manager')
  async moveTo(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      staffMoveInput,
      async ({ sessionId: to, giveUpPlace, moveReason: reason }) => {
        try {
          await this.reschedule.run({ viewer: visit.person }, id, { to, giveUpPlace, reason }, this.clock.now());
        } catch (error) {
          throw error instanceof DomainError && error.code === 'place-for-queue' ? placeForQueueByStaff() : error;
        }
        visit.redirect(`/staff/registrations/${id}`, notices.movedByStaff);
      },
      (errors, values) => this.#draw(visit, id, { move: { errors, values } }),
    );
  }

  /** Gives somebody's place to another person, with a reason; so a wrong address is put right, too. */
  @Post('registrations/:id/hand-over')
  @RequiresRole('manager')
  async handOverTo(@ThisVisit() visit: Visit, @Param('id') given: string): Promise<string | void> {
    const id = idParam(given);
    return visit.form(
      staffHandOverInput,
      async ({ handReason: reason, ...colleague }) => {
        const received = await this.handOver.run(
          { viewer: visit.person },
          id,
          { ...colleague, reason },
          this.clock.now(),
        );
        visit.redirect(`/staff/registrations/${received.id}`, notices.handedOverByStaff);
      },
      (errors, values) => this.#draw(visit, id, { handOver: { errors, values } }),
    );
  }

  async #registration(visit: Visit, id: string) {
    const registration = await this.queries.byId(id, visit.locale);
    if (!registration) throw notFound();
    return registration;
  }

  async #draw(visit: Visit, id: string, forms: StaffForms) {
    const registration = await this.#registration(visit, id);
    const now = this.clock.now();
    const [dates, answers, consents] = await Promise.all([
      this.queries.otherDates(registration, visit.locale, now),
      this.answers.ofRegistration(id, registration.session.id, visit.locale),
      this.consents.ofRegistration(id, visit.locale),
    ]);
    const state = stateOf(registration, now);
    return <StaffRegistrationPage {...{ registration, state, dates, answers, consents, forms }} />;
  }
}
