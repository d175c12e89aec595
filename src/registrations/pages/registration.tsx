import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../ui/components/button.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues, typed } from '../../ui/components/form.js';
import { Confirm } from '../../ui/components/notice.js';
import { Section } from '../../ui/components/page-head.js';
import { TimeZoneField } from '../../ui/components/time-zone-field.js';
import { Layout } from '../../ui/layout.js';
import { PageProvider, usePage } from '../../ui/page-context.js';
import type { Estimate } from '../estimates/estimate.rules.js';
import { EstimateSection } from '../estimates/pages/estimate-section.js';
import { HandOverSection } from '../hand-over/pages/hand-over-section.js';
import { OfferSection } from '../offers/pages/offer-section.js';
import { isOpenToChange, type RegistrationState } from '../registration-state.rules.js';
import type { ConsentView } from '../consents/consents.queries.js';
import { FeedSection } from '../feeds/pages/feed-page.js';
import type { AnswerView } from '../questions/answers.rules.js';
import { isOver } from '../../masterclasses/session.rules.js';
import { JoinSection } from '../joining/pages/join.js';
import { ReplaySection } from '../replay/pages/replay-section.js';
import type { OwnReplay } from '../replay/replay.views.js';
import type { RegistrationView } from '../registrations.views.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';
import { RESCHEDULE_WORDS } from '../reschedule.messages.js';
import { RegistrationHead } from './registration-head.js';
import { AnswersSection, ConsentsSection } from './answers-and-consents.js';
import { SessionFacts } from './session-facts.js';

/** What the page behind a personal link shows. */
export interface RegistrationPageProps {
  registration: RegistrationView;
  token: string;
  state: RegistrationState;
  /** What it opens of the recording of its session. */
  replay: OwnReplay;
  /** What the school's own past says to whoever waits. */
  estimate: Estimate | null;
  /** What she answered to the masterclass's own questions, and what she agreed to. */
  answers: readonly AnswerView[];
  consents: readonly ConsentView[];
  calendarLinks: { google: string; outlook: string };
  errors?: FieldErrors;
  values: FieldValues;
}

/** A registration as its holder sees it: its state, what she can do about it, the calendar and her details. */
export function RegistrationPage(props: RegistrationPageProps) {
  const page = usePage();
  const { registration, token, state, estimate } = props;
  const { session, offerExpiresAt } = registration;
  const holdsPlace = registration.status === 'confirmed' && session.status !== 'cancelled';
  const here = page.link(`/registrations/${token}`);
  return (
    // Her own hours, whoever is signed in on this machine.
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout title={page.t(words.session)} active="masterclasses" noIndex>
        <div class="page">
          <RegistrationHead registration={registration} state={state} />
          {state === 'waiting' && <EstimateSection estimate={estimate} />}
          {state === 'offered' && offerExpiresAt && <OfferSection until={offerExpiresAt} here={here} />}
          <ReplaySection replay={props.replay} zone={session.timeZone} href={`${here}/replay`} />
          <Section id="session" title={page.t(words.session)}>
            {session.status === 'cancelled' && session.cancelMessage && <p>{session.cancelMessage}</p>}
            <SessionFacts session={session} />
          </Section>
          {holdsPlace && session.status !== 'finished' && !isOver(session, page.now) && (
            <JoinSection href={`${here}/join`} />
          )}
          {state === 'confirmed' && <Calendar {...props} here={here} />}
          {isOpenToChange(state) && <Details {...props} here={here} />}
          {(isOpenToChange(state) || holdsPlace) && (
            <AnswersSection answers={props.answers} here={here} mayChange={isOpenToChange(state)} />
          )}
          {isOpenToChange(state) && <OtherDate {...props} here={here} />}
          {state === 'confirmed' && <HandOverSection here={here} />}
          {(state === 'confirmed' || state === 'waiting') && <GiveBack {...props} here={here} />}
          {(isOpenToChange(state) || holdsPlace) && <FeedSection here={here} />}
          <ConsentsSection consents={props.consents} here={here} />
        </div>
      </Layout>
    </PageProvider>
  );
}

function OtherDate({ state, here }: RegistrationPageProps & { here: string }) {
  const { t } = usePage();
  return (
    <Section
      id="move"
      title={t(RESCHEDULE_WORDS.heading)}
      intro={t(state === 'waiting' ? RESCHEDULE_WORDS.introWaiting : RESCHEDULE_WORDS.intro)}
    >
      <LinkButton kind="quiet" href={`${here}/move`}>
        {t(RESCHEDULE_WORDS.open)}
      </LinkButton>
    </Section>
  );
}

function GiveBack({ state, here }: RegistrationPageProps & { here: string }) {
  const { t } = usePage();
  const waiting = state === 'waiting';
  return (
    <Section id="cancel" title={t(words.cannotCome)} intro={t(waiting ? words.leaveIntro : words.cancelIntro)}>
      <LinkButton kind="danger" href={`${here}/cancel`}>
        {t(waiting ? words.leaveQueue : words.cancelOpen)}
      </LinkButton>
    </Section>
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
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
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
