import type { ComponentProps } from 'preact';
import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { Button, LinkButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { CheckboxField, SelectField, TextArea, TextField } from '../../ui/components/fields.js';
import { Form, HoneyPot, typed, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { Notice } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { TimeZoneField } from '../../ui/components/time-zone-field.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { Availability } from '../../masterclasses/session.rules.js';
import { UTM_FIELDS } from '../registration.input.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';
import { RESCHEDULE_WORDS } from '../reschedule.messages.js';
import { PROOF_SCRIPT, ProofField } from './proof-field.js';
import { SessionFacts } from './session-facts.js';

/** What the page about registering shows. */
export interface RegisterProps {
  session: SessionView;
  offer: Exclude<Availability, 'draft'>;
  /** The address of the account of whoever is signed in. */
  accountEmail: string | null;
  /** Token of the registration that whoever is signed in has here already. */
  existing: string | null;
  /** The address that is registered already, when that is why the form was refused. */
  known?: string;
  /** The sum that a guest's browser is asked for, and where to write without it; null where none is asked for. */
  proof: ComponentProps<typeof ProofField> | null;
  errors?: FieldErrors;
  values: FieldValues;
}

const HEADS = {
  open: { title: words.registerTitle, lede: words.openLede },
  'waiting-list': { title: words.queueTitle, lede: words.queueLede },
  full: { title: words.fullTitle, lede: words.fullLede },
  'not-yet': { title: words.notYetTitle, lede: words.notYetLede },
  closed: { title: words.closedTitle, lede: words.closedLede },
  past: { title: words.pastTitle, lede: words.pastLede },
  cancelled: { title: words.sessionCancelledTitle, lede: words.sessionCancelledLede },
} as const;

/** The form that gives a place or a place in the queue, or the reason why there is none. */
export function RegisterPage(props: RegisterProps) {
  const { session, offer, existing, known } = props;
  const { t, link } = usePage();
  const { title, lede } = HEADS[offer];
  const masterclass = link(`/masterclasses/${session.masterclassSlug}`);
  const takes = offer === 'open' || offer === 'waiting-list';
  return (
    <Layout
      title={`${t(title)}: ${session.title}`}
      active="masterclasses"
      noIndex
      scripts={props.proof ? [PROOF_SCRIPT] : []}
    >
      <div class="page">
        <Breadcrumbs
          crumbs={[
            { label: t(ui.masterclasses), href: link('/masterclasses') },
            { label: session.title, href: masterclass },
            { label: t(title) },
          ]}
        />
        <PageHead
          kicker={<DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />}
          title={t(title)}
          lede={t(lede)}
        />
        <div class="split">
          <div class="stack">
            {known && (
              <Notice tone="info">
                <form method="post" action={link(`/sessions/${session.id}/register/link`)} class="inline">
                  <input type="hidden" name="email" value={known} />
                  <Button kind="quiet">{t(RESCHEDULE_WORDS.linkButton)}</Button>
                </form>
              </Notice>
            )}
            {existing && (
              <Notice tone="info">
                <p>
                  {t(words.alreadyHere)} <a href={link(`/registrations/${existing}`)}>{t(words.seeRegistration)}</a>
                </p>
              </Notice>
            )}
            {takes && !existing && <RegisterForm {...props} />}
            {offer !== 'past' && offer !== 'cancelled' && !existing && (
              <p>
                <a href={link(`/sessions/${session.id}/register/link`)}>{t(RESCHEDULE_WORDS.linkAsk)}</a>
              </p>
            )}
            {!takes && !existing && <LinkButton href={masterclass}>{t(words.otherDates)}</LinkButton>}
          </div>
          <aside class="split-aside" aria-label={t(words.session)}>
            <SessionFacts narrow session={session} seats={takes || offer === 'full'} />
          </aside>
        </div>
      </div>
    </Layout>
  );
}

function RegisterForm({ session, offer, accountEmail, proof, errors, values }: RegisterProps) {
  const { t, link } = usePage();
  return (
    <Form action={link(`/sessions/${session.id}/register`)} errors={errors} values={values}>
      {accountEmail ? (
        <p class="muted">{t(words.signedInAs, { email: accountEmail })}</p>
      ) : (
        <TextField
          name="email"
          type="email"
          label={t(words.email)}
          hint={t(words.emailHint)}
          autoComplete="email"
          maxLength={254}
        />
      )}
      <TextField name="name" label={t(words.name)} autoComplete="name" maxLength={120} />
      <SelectField
        name="locale"
        label={t(words.mailLanguage)}
        placeholder={null}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
      <TimeZoneField label={t(words.timeZone)} hint={t(words.timeZoneHint)} value={typed(values.timeZone)} detect />
      <TextArea name="note" label={t(words.note)} hint={t(words.noteHint)} optional maxLength={1000} rows={3} />
      <CheckboxField name="consent" label={t(words.consent)} optional={false} />
      <HoneyPot />
      {proof && <ProofField {...proof} />}
      {['form', ...UTM_FIELDS].map((name) =>
        values[name] ? <input key={name} type="hidden" name={name} value={typed(values[name])} /> : null,
      )}
      <div class="actions">
        <Button>{t(offer === 'open' ? words.takePlace : words.joinQueue)}</Button>
      </div>
    </Form>
  );
}
