import { maskEmail } from '../../../accounts/accounts.rules.js';
import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { BULK_TOPICS, TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { CONSENT_WORDS } from '../../../registrations/consents/consents.messages.js';
import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { CheckboxField, RadioGroup, SelectField } from '../../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { List, ListRow, Tag } from '../../../ui/components/list.js';
import { Notice } from '../../../ui/components/notice.js';
import { PageHead, Section } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { usePage } from '../../../ui/page-context.js';
import { currentWording, type Countable } from '../counting/counting.consents.js';
import type { Preferences } from '../mail-preferences.queries.js';
import { PREFERENCE_WORDS as words, TOPIC_HINTS } from '../preferences/preferences.messages.js';
import type { AfterSession } from '../preferences/my-mail.queries.js';

interface PreferencesProps {
  preferences: Preferences;
  /** What of mails it can be agreed that we count. */
  asksToCount: readonly Countable[];
  /** Where the forms go, without language. */
  action: string;
  /** The registrations whose own consent can be changed here. */
  sessions: readonly AfterSession[];
  /** True where she is signed in; who holds a link may be somebody to whom a mail was passed on. */
  own?: boolean;
  form?: { errors: FieldErrors; values: FieldValues } | undefined;
}

/** What comes by mail, by topic; and the way to stop it all. */
export function PreferencesPage({ preferences, asksToCount, action, sessions, own = false, form }: PreferencesProps) {
  const { t, link } = usePage();
  const { email, suppressed } = preferences;
  return (
    <Layout title={t(words.title)} active={own ? 'me' : undefined} noIndex withoutNewsletter>
      <div class="page">
        <PageHead
          kicker={own && <a href={link('/me')}>{t(words.mySchool)}</a>}
          title={t(words.title)}
          lede={t(words.ledeFor, { email: own ? email : maskEmail(email) })}
        />
        {suppressed && (
          <Notice tone="problem" title={t(words.suppressedTitle)}>
            {t(
              suppressed.for === 'bounced'
                ? words.suppressedBounced
                : suppressed.for === 'complained'
                  ? words.suppressedComplained
                  : words.suppressedStaff,
            )}
          </Notice>
        )}
        <Section id="topics" title={t(words.topics)} intro={t(words.topicsIntro)}>
          <Topics preferences={preferences} asksToCount={asksToCount} action={action} form={form} />
        </Section>
        {sessions.length > 0 && <AfterSessions sessions={sessions} action={action} />}
        <Section id="stop" title={t(words.stopTitle)} intro={t(words.stopIntro)}>
          <PostButton kind="quiet" action={link(`${action}/stop`)}>
            {t(words.stop)}
          </PostButton>
        </Section>
      </div>
    </Layout>
  );
}

function Topics({ preferences, asksToCount, action, form }: Omit<PreferencesProps, 'sessions' | 'own'>) {
  const { t, link, locale } = usePage();
  const wanted = BULK_TOPICS.filter((topic) => preferences.topics[topic]);
  const values = form?.values ?? {
    topics: wanted,
    locale: preferences.locale ?? locale,
    ...preferences.counting,
  };
  return (
    <Form action={link(action)} errors={form?.errors} values={values}>
      <RadioGroup
        name="topics"
        label={<span class="visually-hidden">{t(words.topics)}</span>}
        multiple
        options={BULK_TOPICS.map((topic) => ({
          value: topic,
          label: t(TOPIC_MESSAGES[topic]),
          hint: t(TOPIC_HINTS[topic]),
        }))}
      />
      <p class="hint">{t(words.always)}</p>
      <SelectField
        name="locale"
        label={t(words.language)}
        placeholder={null}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
      />
      {asksToCount.length > 0 && (
        <Fieldset legend={t(words.counting)} hint={t(words.countingHint)}>
          {asksToCount.map((what) => {
            const { label, hint } = currentWording(what);
            return <CheckboxField key={what} name={what} label={t(label)} hint={t(hint)} />;
          })}
        </Fieldset>
      )}
      <Actions>
        <Button>{t(words.save)}</Button>
      </Actions>
    </Form>
  );
}

function AfterSessions({ sessions, action }: Pick<PreferencesProps, 'sessions' | 'action'>) {
  const { t, link } = usePage();
  return (
    <Section id="after-sessions" title={t(words.sessionsTitle)} intro={t(words.sessionsIntro)}>
      <List>
        {sessions.map(({ id, title, startsAt, timeZone, agreed }) => (
          <ListRow
            key={id}
            title={title}
            lead={<DateTime at={startsAt} zone={timeZone} dayOnly />}
            meta={[<Tag tone={agreed ? 'done' : undefined}>{t(agreed ? words.agreed : words.notAgreed)}</Tag>]}
            aside={
              <PostButton
                kind="quiet"
                small
                action={link(`${action}/registrations/${id}`)}
                fields={{ given: agreed ? '' : 'on' }}
              >
                {t(agreed ? CONSENT_WORDS.withdraw : CONSENT_WORDS.give)}
                <span class="visually-hidden">: {title}</span>
              </PostButton>
            }
          />
        ))}
      </List>
    </Section>
  );
}

/** For an account whose address may be somebody else's: nothing can be chosen yet. */
export function UnverifiedPage({ email }: { email: string }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(words.title)} active="me" noIndex>
      <div class="page">
        <PageHead
          kicker={<a href={link('/me')}>{t(words.mySchool)}</a>}
          title={t(words.unverifiedTitle)}
          lede={t(words.unverifiedText, { email })}
        />
        <LinkButton href={link('/me/account')}>{t(words.toAccount)}</LinkButton>
      </div>
    </Layout>
  );
}
