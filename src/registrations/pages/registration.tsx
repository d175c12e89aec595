import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../ui/components/button.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues, typed } from '../../ui/components/form.js';
import { Confirm } from '../../ui/components/notice.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { TimeZoneField } from '../../ui/components/time-zone-field.js';
import { Layout } from '../../ui/layout.js';
import { PageProvider, usePage } from '../../ui/page-context.js';
import type { ConsentView } from '../consents/consents.queries.js';
import type { AnswerView } from '../questions/answers.rules.js';
import { isOver } from '../../masterclasses/session.rules.js';
import { JOINING_WORDS } from '../joining/joining.messages.js';
import { JoinSection } from '../joining/pages/join.js';
import type { RegistrationView } from '../registrations.views.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';
import { RESCHEDULE_WORDS } from '../reschedule.messages.js';
import { AnswersSection, ConsentsSection } from './answers-and-consents.js';
import { SessionFacts } from './session-facts.js';

/** What the page behind a personal link shows. */
export interface RegistrationPageProps {
  registration: RegistrationView;
  token: string;
  /** True once the session has begun: nothing can be changed any more. */
  begun: boolean;
  /** What she answered to the masterclass's own questions, and what she agreed to. */
  answers: readonly AnswerView[];
  consents: readonly ConsentView[];
  calendarLinks: { google: string; outlook: string };
  errors?: FieldErrors;
  values: FieldValues;
}

/** A registration as its holder sees it: its state, the calendar, her details, and the way to give the place back. */
export function RegistrationPage(props: RegistrationPageProps) {
  const page = usePage();
  const { registration, token, begun } = props;
  const { session, status } = registration;
  const live = status !== 'cancelled' && session.status !== 'cancelled';
  const here = page.link(`/registrations/${token}`);
  return (
    // Her own hours, whoever is signed in on this machine.
    <PageProvider value={{ ...page, timeZone: registration.timeZone }}>
      <Layout title={page.t(words.session)} active="masterclasses" noIndex>
        <div class="page">
          <Head {...props} live={live} />
          <Section id="session" title={page.t(words.session)}>
            {session.status === 'cancelled' && session.cancelMessage && <p>{session.cancelMessage}</p>}
            <SessionFacts session={session} />
          </Section>
          {live && status === 'confirmed' && session.status !== 'finished' && !isOver(session, page.now) && (
            <JoinSection href={`${here}/join`} />
          )}
          {live && !begun && status === 'confirmed' && <Calendar {...props} here={here} />}
          {live && !begun && <Details {...props} here={here} />}
          {live && <AnswersSection answers={props.answers} here={here} mayChange={!begun} />}
          {live && !begun && (
            <Section
              id="move"
              title={page.t(RESCHEDULE_WORDS.heading)}
              intro={page.t(status === 'waiting' ? RESCHEDULE_WORDS.introWaiting : RESCHEDULE_WORDS.intro)}
            >
              <LinkButton kind="quiet" href={`${here}/move`}>
                {page.t(RESCHEDULE_WORDS.open)}
              </LinkButton>
            </Section>
          )}
          {live && !begun && (
            <Section
              id="cancel"
              title={page.t(words.cannotCome)}
              intro={page.t(status === 'waiting' ? words.leaveIntro : words.cancelIntro)}
            >
              <LinkButton kind="danger" href={`${here}/cancel`}>
                {page.t(status === 'waiting' ? words.leaveQueue : words.cancelOpen)}
              </LinkButton>
            </Section>
          )}
          <ConsentsSection consents={props.consents} here={here} />
        </div>
      </Layout>
    </PageProvider>
  );
}

function Head({ registration, begun, live }: RegistrationPageProps & { live: boolean }) {
  const { t, link } = usePage();
  const { session, status, name, email, position } = registration;
  if (!live) {
    const withSession = session.status === 'cancelled';
    const lede = withSession
      ? words.cancelledWithSession
      : registration.cancelledBy === 'staff'
        ? words.cancelledByStaff
        : words.cancelledByAttendee;
    const again = !withSession && !begun;
    return (
      <PageHead
        kicker={session.title}
        title={t(withSession ? words.sessionCancelledTitle : words.cancelledTitle)}
        lede={t(lede)}
        actions={
          <LinkButton
            href={link(again ? `/sessions/${session.id}/register` : `/masterclasses/${session.masterclassSlug}`)}
          >
            {t(again ? words.registerAgain : words.otherDates)}
          </LinkButton>
        }
      />
    );
  }
  if (registration.attendance === 'attended')
    return (
      <PageHead
        kicker={session.title}
        title={t(JOINING_WORDS.youWereThere)}
        lede={t(JOINING_WORDS.youWereThereLede, { name })}
      />
    );
  if (begun) return <PageHead kicker={session.title} title={t(words.pastTitle)} lede={t(words.overLede)} />;
  if (status === 'waiting') {
    return (
      <PageHead
        kicker={session.title}
        title={t(words.waitingTitle, { position: position ?? 1 })}
        lede={t(words.waitingLede, { email })}
      />
    );
  }
  return (
    <PageHead kicker={session.title} title={t(words.confirmedTitle)} lede={t(words.confirmedLede, { name, email })} />
  );
}

function Calendar({ calendarLinks, here }: RegistrationPageProps & { here: string }) {
  const { t } = usePage();
  return (
    <Section id="calendar" title={t(words.calendar)} intro={t(words.calendarIntro)}>
      <div class="actions">
        <LinkButton kind="quiet" href={`${here}/invitation.ics`} download>
          {t(words.icsFile)}
        </LinkButton>
        <LinkButton kind="quiet" href={calendarLinks.google} rel="noopener noreferrer">
          {t(words.google)}
        </LinkButton>
        <LinkButton kind="quiet" href={calendarLinks.outlook} rel="noopener noreferrer">
          {t(words.outlook)}
        </LinkButton>
      </div>
    </Section>
  );
}

function Details({ errors, values, here }: RegistrationPageProps & { here: string }) {
  const { t } = usePage();
  return (
    <Section id="details" title={t(words.details)} intro={t(words.detailsIntro)}>
      <Form action={here} errors={errors} values={values}>
        <TextField name="name" label={t(words.name)} autoComplete="name" maxLength={120} />
        <SelectField
          name="locale"
          label={t(words.mailLanguage)}
          placeholder={null}
          options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        />
        <TimeZoneField label={t(words.timeZone)} value={typed(values.timeZone)} />
        <div class="actions">
          <Button kind="quiet">{t(words.saveDetails)}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** Asks once more before a place is given back. */
export function CancelPage({ registration, token }: { registration: RegistrationView; token: string }) {
  const page = usePage();
  const { t, link } = page;
  const waiting = registration.status === 'waiting';
  const here = link(`/registrations/${token}`);
  const title = t(waiting ? words.leaveQueue : words.cancelOpen);
  return (
    <PageProvider value={{ ...page, timeZone: registration.timeZone }}>
      <Layout title={title} active="masterclasses" noIndex>
        <Confirm
          title={title}
          form={
            <form method="post" action={`${here}/cancel`} class="inline">
              <Button kind="danger">{t(waiting ? words.leaveYes : words.cancelYes)}</Button>
            </form>
          }
          back={<a href={here}>{t(words.seeRegistration)}</a>}
        >
          <p class="lede">{t(waiting ? words.leaveIntro : words.cancelIntro)}</p>
          <SessionFacts session={registration.session} />
        </Confirm>
      </Layout>
    </PageProvider>
  );
}
