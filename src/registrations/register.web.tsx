import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { hashToken, newToken } from '../platform/crypto/tokens.js';
import { idParam, notFound } from '../platform/http/input.js';
import type { FieldErrors, FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { campaignOf, UTM_FIELDS } from '../masterclasses/campaign.rules.js';
import { MasterclassQueries } from '../masterclasses/masterclasses.queries.js';
import { availability } from '../masterclasses/session.rules.js';
import { CONSENTS } from './consents/consents.js';
import { RegisterPage } from './pages/register.js';
import { ProofOfWork } from './proof/proof-of-work.js';
import { AskedQuestions } from './questions/asked-questions.js';
import { answeredInVain, typedAnswers, type Asked } from './questions/answers.rules.js';
import { RegisterForSession } from './register-for-session.js';
import type { RegistrationSource } from './registration.entity.js';
import { guestFormInput, memberFormInput } from './registration.input.js';
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
    private readonly asked: AskedQuestions,
    private readonly clock: Clock,
  ) {}

  /** The form, or why there is none. */
  @Get()
  async show(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    const { viewer } = visit;
    const sessionId = idParam(id);
    const values = {
      name: viewer?.name ?? '',
      locale: visit.locale,
      timeZone: viewer?.timeZone ?? '',
      known: viewer?.name && viewer.timeZone ? 'yes' : '',
      form: newToken(),
      ...campaignOf(visit.request.url),
    };
    return visit.page(await this.#draw(visit, sessionId, await this.asked.of(sessionId), values));
  }

  /** Registers; a form that was sent before leads to the registration it made. */
  @Post()
  @RouteConfig(SUBMISSIONS)
  async submit(@ThisVisit() visit: Visit, @Param('id') id: string): Promise<string | void> {
    const sessionId = idParam(id);
    const { viewer } = visit;
    const sent = ((visit.request.body ?? {}) as FieldValues).questionsVersion;
    const asked = await this.asked.of(sessionId, sent ?? 0);
    let known: string | undefined;
    return visit.form(
      viewer ? memberFormInput(asked).transform((input) => ({ ...input, email: viewer.email })) : guestFormInput(asked),
      async (input) => {
        if (input.website) throw looksAutomatic();
        if (!viewer) await this.proofs.spend(input.proof, { ...input, sessionId }, this.clock.now());
        await this.limits.register(visit.request, visit.reply, input.email);
        const answer = await this.register.run(
          viewer,
          {
            sessionId,
            email: input.email,
            name: input.name,
            locale: input.locale,
            timeZone: input.timeZone,
            note: input.note,
            source: sourceOf(input),
            answers: input.answers,
            questionsVersion: asked.now.version || null,
            consents: input.followUp ? { 'follow-up': CONSENTS['follow-up'].current } : {},
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
            : answeredInVain(asked, typedAnswers(visit.request.body as FieldValues)).length > 0
              ? notices.registeredAnswerNotKept
              : notices.registered;
        visit.redirect(`/registrations/${this.links.token(answer.id)}`, notice);
      },
      (errors, values) => this.#draw(visit, sessionId, asked, values, { errors, known }),
    );
  }

  async #draw(
    visit: Visit,
    id: string,
    asked: Asked,
    values: FieldValues,
    said: { errors?: FieldErrors; known?: string } = {},
  ) {
    const session = await this.masterclasses.session(id, visit.locale);
    const offer = session && availability(session, this.clock.now());
    if (!session || !offer || offer === 'draft') throw notFound();
    const proof = visit.viewer ? null : await this.proofs.field(id, this.clock.now());
    const existing = visit.viewer ? await this.queries.liveOf(visit.viewer, id) : null;
    return (
      <RegisterPage
        session={session}
        offer={offer}
        accountEmail={visit.viewer?.email ?? null}
        existing={existing?.token ?? null}
        proof={proof}
        asked={asked}
        {...said}
        values={values}
      />
    );
  }
}

type FormInput = z.output<ReturnType<typeof guestFormInput>>;

function sourceOf(input: Omit<FormInput, 'email'>): RegistrationSource {
  const utm = Object.fromEntries(UTM_FIELDS.flatMap((name) => (input[name] ? [[name, input[name]]] : [])));
  const { heard, heardOther, form } = input;
  return {
    ...(Object.keys(utm).length > 0 ? { utm } : {}),
    ...(heard ? { heard } : {}),
    ...(heard === 'other' && heardOther ? { heardOther } : {}),
    // Kept as a hash: who holds the form's own secret is shown the registration that it made.
    ...(form ? { form: hashToken(form).toString('base64url') } : {}),
  };
}
