import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { Button } from '../../ui/components/button.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import { Form, TimeZoneInput, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { ACCOUNT_MESSAGES as say } from '../accounts.messages.js';
import { PASSWORD_LEAST } from '../accounts.rules.js';

/** Creating an account. */
export function SignUpPage({ to, errors, values = {} }: { to: string; errors?: FieldErrors; values?: FieldValues }) {
  const { t, link, timeZone } = usePage();
  return (
    <Layout title={t(say.signUpTitle)} active="sign-in">
      <div class="page">
        <PageHead
          title={t(say.signUpTitle)}
          lede={
            <>
              {t(say.signUpLede)} {t(say.haveAccount)}{' '}
              <a href={link(`/sign-in?to=${encodeURIComponent(to)}`)}>{t(say.toSignIn)}</a>.
            </>
          }
        />
        <Form action={link('/sign-up')} errors={errors} values={values}>
          <input type="hidden" name="to" value={to} />
          <TimeZoneInput value={typeof values.timeZone === 'string' ? values.timeZone : timeZone} />
          <TextField name="name" label={t(say.name)} hint={t(say.nameHint)} autoComplete="name" maxLength={120} />
          <TextField name="email" type="email" label={t(say.email)} autoComplete="email" spellcheck={false} />
          <TextField
            name="password"
            type="password"
            label={t(say.password)}
            hint={t(say.passwordHint, { least: PASSWORD_LEAST })}
            autoComplete="new-password"
          />
          <SelectField
            name="locale"
            label={t(say.language)}
            hint={t(say.languageHint)}
            placeholder={null}
            options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          />
          <div class="actions">
            <Button>{t(say.signUpButton)}</Button>
          </div>
        </Form>
      </div>
    </Layout>
  );
}
