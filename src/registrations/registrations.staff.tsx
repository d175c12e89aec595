import { Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RequiresRole } from '../platform/http/access.js';
import { idParam, notFound } from '../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { CancelRegistration } from './cancel-registration.js';
import { ConsentQueries } from './consents/consents.queries.js';
import { MoveToFront } from './move-to-front.js';
import { StaffRegistrationPage } from './pages/staff-registration.js';
import { moveToFrontInput, staffCancelInput } from './registration.input.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { AnswerQueries } from './questions/answers.queries.js';
import { RegistrationQueries } from './registrations.queries.js';

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

  async #registration(visit: Visit, id: string) {
    const registration = await this.queries.byId(id, visit.locale);
    if (!registration) throw notFound();
    return registration;
  }

  async #draw(
    visit: Visit,
    id: string,
    forms: {
      cancel?: { errors: FieldErrors; values: FieldValues };
      front?: { errors: FieldErrors; values: FieldValues };
    },
  ) {
    const registration = await this.#registration(visit, id);
    const [answers, consents] = await Promise.all([
      this.answers.ofRegistration(id, registration.session.id, visit.locale),
      this.consents.ofRegistration(id, visit.locale),
    ]);
    return <StaffRegistrationPage {...{ registration, answers, consents }} {...forms} />;
  }
}
