import { Button } from '../../ui/components/button.js';
import { TextField } from '../../ui/components/fields.js';
import { Fieldset, Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { ACCOUNT_MESSAGES as say } from '../accounts.messages.js';
import { LINK_MINUTES } from '../accounts.rules.js';

/** Signing in: one address, and two ways to go on from it. */
export function SignInPage({ to, errors, values }: { to: string; errors?: FieldErrors; values?: FieldValues }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(say.signInTitle)} active="sign-in" noIndex>
      <div class="page">
        <PageHead
          title={t(say.signInTitle)}
          lede={
            <>
              {t(say.signInLede)} {t(say.newHere)}{' '}
              <a href={link(`/sign-up?to=${encodeURIComponent(to)}`)}>{t(say.toSignUp)}</a>.
            </>
          }
        />
        <Form action={link('/sign-in')} errors={errors} values={values}>
          <input type="hidden" name="to" value={to} />
          <TextField name="email" type="email" label={t(say.email)} autoComplete="username" spellcheck={false} />
          <TextField name="password" type="password" label={t(say.password)} autoComplete="current-password" />
          <div class="actions">
            <Button>{t(say.signInButton)}</Button>
          </div>
          <Fieldset large legend={t(say.withoutPassword)} hint={t(say.withoutPasswordHint, { minutes: LINK_MINUTES })}>
            <div class="actions">
              <Button kind="quiet" formAction={link('/sign-in/link')}>
                {t(say.mailLink)}
              </Button>
            </div>
          </Fieldset>
        </Form>
      </div>
    </Layout>
  );
}
