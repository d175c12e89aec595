import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { emailInput, idParam, notFound } from '../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { availability } from '../masterclasses/session.rules.js';
import { LinkAgainPage } from './pages/link-again.js';
import { RegistrationLimits } from './registration-limits.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { SendLinkAgain } from './send-link-again.js';

const ASKED = { rateLimit: { max: 20, timeWindow: '1 minute' } };
const linkAgainInput = z.object({ email: emailInput });

/** The way back for somebody who is registered and has lost the mail with her link. */
@Controller('sessions/:id/register/link')
export class LinkAgainController {
  constructor(
    private readonly send: SendLinkAgain,
    private readonly masterclasses: MasterclassQueries,
    private readonly limits: RegistrationLimits,
    private readonly clock: Clock,
  ) {}

  /** Asks for the address. */
  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    return visit.page(await this.#draw(visit, idParam(id), { email: visit.viewer?.email ?? '' }));
  }

  /** Mails the link to the address if it has a registration; what is answered is the same either way. */
  @Post()
  @RouteConfig(ASKED)
  async submit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const sessionId = idParam(id);
    return visit.form(
      linkAgainInput,
      async ({ email }) => {
        await this.limits.link(visit.request, visit.reply, email);
        await this.send.run(sessionId, email, this.clock.now());
        visit.redirect(`/sessions/${sessionId}/register/link`, notices.linkSent);
      },
      (errors, values) => this.#draw(visit, sessionId, values, errors),
    );
  }

  async #draw(visit: Visit, id: string, values: FieldValues, errors?: FieldErrors) {
    const session = await this.masterclasses.session(id, visit.locale);
    if (!session || availability(session, this.clock.now()) === 'draft') throw notFound();
    return <LinkAgainPage session={session} values={values} errors={errors} />;
  }
}
