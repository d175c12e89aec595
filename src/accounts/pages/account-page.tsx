import { formatShortDate } from '../../platform/i18n/dates.js';
import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { Actions, Button, PostButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { SelectField, TextField, type SelectOption } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { DefinitionList, List, ListRow, Tag } from '../../ui/components/list.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { ACCOUNT_MESSAGES as say } from '../accounts.messages.js';
import type { AccountView, SignInView } from '../accounts.queries.js';
import { LINK_MINUTES, PASSWORD_LEAST } from '../accounts.rules.js';

/** What is to be said at the forms of the page after one was refused. */
export interface AccountForms {
  details?: { errors: FieldErrors; values: FieldValues };
  password?: { errors: FieldErrors };
}

/** A person's own account. */
export function AccountPage({ account, person, forms }: { account: AccountView; person: Viewer; forms: AccountForms }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(say.accountTitle)} active="me" noIndex>
      <div class="page">
        <PageHead kicker={<a href={link('/me')}>{t(say.mySchool)}</a>} title={t(say.accountTitle)} />
        <Section id="details" title={t(say.details)}>
          <Details account={account} person={person} form={forms.details} />
        </Section>
        <Section
          id="password"
          title={t(say.password)}
          intro={t(account.hasPassword ? say.passwordIntro : say.noPasswordYet)}
        >
          <PasswordForm account={account} errors={forms.password?.errors} />
        </Section>
        <Section id="sign-ins" title={t(say.signIns)} intro={t(say.signInsIntro)}>
          <div class="stack">
            <List>
              {account.signIns.map((signIn) => (
                <SignInRow key={signIn.id} signIn={signIn} />
              ))}
            </List>
            {account.signIns.length > 1 && (
              <PostButton kind="quiet" action={link('/me/account/sign-ins/end-others')}>
                {t(say.endOthers)}
              </PostButton>
            )}
          </div>
        </Section>
      </div>
    </Layout>
  );
}

function Details({ account, person, form }: { account: AccountView; person: Viewer; form: AccountForms['details'] }) {
  const { t, link } = usePage();
  return (
    <div class="stack">
      <DefinitionList
        items={[
          {
            term: t(say.email),
            value: (
              <>
                {account.email}{' '}
                <Tag tone={account.verified ? 'done' : undefined}>
                  {t(account.verified ? say.emailVerified : say.emailUnverified)}
                </Tag>
              </>
            ),
          },
        ]}
      />
      {!account.verified && (
        <Actions>
          <p class="hint">{t(say.emailUnverifiedHint)}</p>
          <PostButton kind="quiet" small action={link('/me/account/verify')}>
            {t(say.newLink)}
          </PostButton>
        </Actions>
      )}
      <Form
        action={link('/me/account')}
        errors={form?.errors}
        values={form?.values ?? { name: person.name, locale: person.locale, timeZone: person.timeZone }}
      >
        <TextField name="name" label={t(say.name)} hint={t(say.nameHint)} autoComplete="name" maxLength={120} />
        <SelectField
          name="locale"
          label={t(say.language)}
          hint={t(say.languageHint)}
          placeholder={null}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        />
        <SelectField name="timeZone" label={t(say.timeZone)} placeholder={null} options={timeZones(person.timeZone)} />
        <Actions>
          <Button>{t(say.save)}</Button>
        </Actions>
      </Form>
    </div>
  );
}

function PasswordForm({ account, errors }: { account: AccountView; errors: FieldErrors | undefined }) {
  const { t, link } = usePage();
  return (
    <Form action={link('/me/account/password')} errors={errors}>
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" value={account.email} autoComplete="username" hidden readOnly />
      {account.asksForPassword && (
        <TextField
          name="currentPassword"
          type="password"
          label={t(say.currentPassword)}
          hint={t(say.passwordForgotten, { minutes: LINK_MINUTES })}
          autoComplete="current-password"
        />
      )}
      <TextField
        name="newPassword"
        type="password"
        label={t(say.newPassword)}
        hint={t(say.passwordHint, { least: PASSWORD_LEAST })}
        autoComplete="new-password"
      />
      <Actions>
        <Button kind="quiet">{t(account.hasPassword ? say.changePassword : say.setPassword)}</Button>
      </Actions>
    </Form>
  );
}

function SignInRow({ signIn }: { signIn: SignInView }) {
  const { t, link, locale, timeZone } = usePage();
  const device = signIn.device || t(say.unknownDevice);
  return (
    <ListRow
      title={device}
      meta={[
        ...(signIn.current ? [<Tag tone="accent">{t(say.thisDevice)}</Tag>] : []),
        <span>
          {t(say.lastSeen)} <DateTime at={signIn.lastSeen} short />
        </span>,
        `${t(say.since)} ${formatShortDate(locale, signIn.since, timeZone)}`,
      ]}
      aside={
        <PostButton
          kind="quiet"
          small
          action={link(signIn.current ? '/sign-out' : `/me/account/sign-ins/${signIn.id}/end`)}
        >
          {t(signIn.current ? say.endThis : say.endOne)}
          {!signIn.current && <span class="visually-hidden">: {device}</span>}
        </PostButton>
      }
    />
  );
}

function timeZones(chosen: string): SelectOption[] {
  const names = new Set(Intl.supportedValuesOf('timeZone'));
  // Names that the list leaves out, such as UTC or an older spelling, stay choosable for whoever has them.
  return [...(names.has(chosen) ? [] : [chosen]), ...names].map((value) => {
    const [group, ...rest] = value.split('/');
    const city = rest.join(', ').replaceAll('_', ' ');
    return city ? { value, label: city, group } : { value, label: value };
  });
}
