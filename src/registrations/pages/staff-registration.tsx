import { DateTime } from '../../ui/components/date-time.js';
import { DefinitionList, Tag } from '../../ui/components/list.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { Section } from '../../ui/components/page-head.js';
import { staffWords } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { CONSENT_WORDS } from '../consents/consents.messages.js';
import type { ConsentView } from '../consents/consents.queries.js';
import { HEARD_WORDS, sayHeard } from '../heard.js';
import { ANSWER_WORDS } from '../questions/answers.messages.js';
import type { AnswersOfRegistration } from '../questions/answers.queries.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { RegistrationState } from '../registration-state.rules.js';
import type { RegistrationStatus } from '../registration.entity.js';
import { REGISTRATION_WORDS } from '../registrations.messages.js';
import { STAFF_WORDS as words } from '../registrations.staff.messages.js';
import type { RegistrationView } from '../registrations.views.js';
import { AnswerList, ConsentList } from './answers-and-consents.js';
import { ReasonForm, type FormState } from './reason-form.js';
import { StaffActs } from './staff-acts.js';

const TONES = { confirmed: 'done', offered: 'accent', waiting: undefined, cancelled: 'problem' } as const;

/** What has become of a registration, with the place in line of whoever waits. */
export function StatusTag({ status, position }: { status: RegistrationStatus; position: number | null }) {
  const { t } = usePage();
  return <Tag tone={TONES[status]}>{position ? t(words.waitingAt, { position }) : t(words[status])}</Tag>;
}

/** What came back from a form that was refused, by the act. */
export type StaffForms = Partial<Record<'cancel' | 'front' | 'correct' | 'accept' | 'move' | 'handOver', FormState>>;

/** One registration, with what staff can do about it; each act asks for its reason. */
export function StaffRegistrationPage({
  registration,
  answers,
  consents,
  state,
  dates,
  forms: { cancel, front, ...forms },
}: {
  registration: RegistrationView;
  answers: AnswersOfRegistration;
  consents: readonly ConsentView[];
  state: RegistrationState;
  /** The other sessions of the masterclass that take somebody now. */
  dates: readonly SessionView[];
  forms: StaffForms;
}) {
  const { t, link } = usePage();
  const { id, session, status } = registration;
  const list = link(`/staff/sessions/${session.id}`);
  return (
    <StaffLayout title={t(words.changeOf, { name: registration.name })} active="sessions">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(staffWords.sessions), href: link('/staff/sessions') },
            { label: session.title, href: list },
            { label: registration.name },
          ]}
        />
        <DefinitionList
          items={[
            { term: t(words.status), value: <StatusTag status={status} position={registration.position} /> },
            { term: t(words.email), value: registration.email },
            {
              term: t(REGISTRATION_WORDS.when),
              value: <DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />,
            },
            { term: t(HEARD_WORDS.question), value: sayHeard(answers.heard, t) || t(HEARD_WORDS.unknown) },
          ]}
        />
        {answers.answers.length > 0 && (
          <Section id="answers" title={t(ANSWER_WORDS.tab)}>
            <AnswerList answers={answers.answers} />
          </Section>
        )}
        <Section id="consents" title={t(CONSENT_WORDS.staffHeading)}>
          <ConsentList consents={consents} />
        </Section>
        {status === 'waiting' && (
          <Section id="front" title={t(words.frontHeading)} intro={t(words.frontText)}>
            <ReasonForm
              action={link(`/staff/registrations/${id}/front`)}
              name="frontReason"
              state={front}
              label={t(words.frontButton)}
            />
          </Section>
        )}
        <StaffActs {...{ registration, state, dates, forms }} />
        {status !== 'cancelled' && (
          <Section id="cancel" title={t(words.cancelHeading)} intro={t(words.cancelText)}>
            <ReasonForm
              action={link(`/staff/registrations/${id}/cancel`)}
              name="cancelReason"
              state={cancel}
              label={t(words.cancelButton)}
              danger
            />
          </Section>
        )}
        <p>
          <a href={list}>{t(words.back)}</a>
        </p>
      </div>
    </StaffLayout>
  );
}
