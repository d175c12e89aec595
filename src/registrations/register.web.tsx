import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { hashToken, newToken } from '../platform/crypto/tokens.js';
import { idParam, notFound } from '../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { availability } from '../masterclasses/session.rules.js';
import { RegisterPage } from './pages/register.js';
import { ProofOfWork } from './proof/proof-of-work.js';
import { RegisterForSession } from './register-for-session.js';
import { guestFormInput, memberFormInput, UTM_FIELDS } from './registration.input.js';
import { RegistrationLimits } from './registration-limits.js';
import { RegistrationLinks } from './registration-links.js';
import { alreadyRegistered, looksAutomatic } from './registrations.errors.js';
import { REGISTRATION_NOTICES as notices } from './registrations.notices.js';
import { RegistrationQueries } from './registrations.queries.js';

const SUBMISSIONS = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The form that takes a place at a session. */
@Controller('sessions/:id/register')
export class RegisterController {
  constructor(
    private readonly register: RegisterForSession,
    private readonly masterclasses: MasterclassQueries,
    private readonly queries: RegistrationQueries,
    private readonly links: RegistrationLinks,
    private readonly limits: RegistrationLimits,
    private readonly proofs: ProofOfWork,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mailFrom'>,
    private readonly clock: Clock,
  ) {}

  /** The form, or why there is none. */
  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const query = visit.request.query as Record<string, unknown>;
    const utm = Object.fromEntries(
      UTM_FIELDS.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name].slice(0, 200)]] : [])),
    );
    const { viewer } = visit;
    return visit.page(
      await this.#draw(visit, idParam(id), {
        name: viewer?.name ?? '',
        locale: visit.locale,
        timeZone: viewer?.timeZone ?? '',
        form: newToken(),
        ...utm,
      }),
    );
  }

  /** Registers; a form that was sent before leads to the registration it made. */
  @Post()
  @RouteConfig(SUBMISSIONS)
  async submit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const sessionId = idParam(id);
    const { viewer } = visit;
    let known: string | undefined;
    return visit.form(
      viewer ? memberFormInput.transform((input) => ({ ...input, email: viewer.email })) : guestFormInput,
      async (input) => {
        if (input.website) throw looksAutomatic();
        if (!viewer) await this.proofs.spend(input.proof, { ...input, sessionId }, this.clock.now());
        await this.limits.register(visit.request, visit.reply, input.email);
        const utm = Object.fromEntries(UTM_FIELDS.flatMap((name) => (input[name] ? [[name, input[name]]] : [])));
        const answer = await this.register.run(
          viewer,
          {
            sessionId,
            email: input.email,
            name: input.name,
            locale: input.locale,
            timeZone: input.timeZone,
            note: input.note,
            source: {
              ...(Object.keys(utm).length > 0 ? { utm } : {}),
              // Kept as a hash: who holds the form's own secret is shown the registration that it made.
              ...(input.form ? { form: hashToken(input.form).toString('base64url') } : {}),
            },
          },
          this.clock.now(),
        );
        if (!answer.mayManage) {
          known = input.email;
          throw alreadyRegistered();
        }
        const notice = answer.repeated
          ? notices.repeated
          : answer.status === 'waiting'
            ? notices.queued
            : notices.registered;
        visit.redirect(`/registrations/${this.links.token(answer.id)}`, notice);
      },
      (errors, values) => this.#draw(visit, sessionId, values, { errors, known }),
    );
  }

  async #draw(visit: Visit, id: string, values: FieldValues, said: { errors?: FieldErrors; known?: string } = {}) {
    const session = await this.masterclasses.session(id, visit.locale);
    const offer = session && availability(session, this.clock.now());
    if (!session || !offer || offer === 'draft') throw notFound();
    const challenge = visit.viewer ? null : await this.proofs.challenge(id, this.clock.now());
    const existing = visit.viewer ? await this.queries.liveOf(visit.viewer, id) : null;
    return (
      <RegisterPage
        session={session}
        offer={offer}
        accountEmail={visit.viewer?.email ?? null}
        existing={existing?.token ?? null}
        proof={challenge && { challenge, mailTo: addressIn(this.config.mailFrom) }}
        {...said}
        values={values}
      />
    );
  }
}

/** The address in `Skin School <hello@school.example>`. */
function addressIn(from: string): string {
  return /<([^<>]+)>$/.exec(from)?.[1] ?? from;
}
