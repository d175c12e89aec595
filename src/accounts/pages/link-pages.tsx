import { Actions, Button, LinkButton } from '../../ui/components/button.js';
import { CheckboxField, TextField } from '../../ui/components/fields.js';
import { Form } from '../../ui/components/form.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { ACCOUNT_MESSAGES as say } from '../accounts.messages.js';
import type { LinkView } from '../accounts.queries.js';
import { AFTER_SIGN_IN, LINK_MINUTES } from '../accounts.rules.js';

/** After asking for a link; the same whether there is such an account or not. */
export function LinkSentPage({ to }: { to: string }) {
  const { t, link } = usePage();
  return (
    <Layout title={t(say.linkSentTitle)} active="sign-in" noIndex>
      <div class="page">
        <PageHead
          title={t(say.linkSentTitle)}
          lede={t(say.linkSentLede, { minutes: LINK_MINUTES })}
          actions={
            <LinkButton kind="quiet" href={link(`/sign-in?to=${encodeURIComponent(to)}`)}>
              {t(say.askAgain)}
            </LinkButton>
          }
        />
        <p class="muted">{t(say.linkSentNothing)}</p>
      </div>
    </Layout>
  );
}

/** The page of a mailed link that still works. */
export function LinkPage({ token, open }: { token: string; open: LinkView }) {
  const { t, link, viewer } = usePage();
  const other = viewer && viewer.id !== open.personId ? viewer : null;
  const ask = open.passwordInDoubt && viewer?.id !== open.personId;
  return (
    <Layout title={t(say.linkTitle)} active="sign-in" noIndex>
      <div class="page">
        <PageHead title={t(say.linkTitle)} lede={t(say.linkLede)} />
        <Form action={link(`/sign-in/link/${token}`)}>
          {other && <p>{t(say.linkOther, { name: other.name })}</p>}
          {ask && <CheckboxField name="keepPassword" label={t(say.keepPassword)} hint={t(say.keepPasswordHint)} />}
          <Actions>
            <Button>{t(say.linkButton, { email: open.maskedEmail })}</Button>
          </Actions>
        </Form>
      </div>
    </Layout>
  );
}

/** The page of a link that was used, is too old, or was never ours, with the way to a new one. */
export function LinkGonePage() {
  const { t, link, viewer } = usePage();
  return (
    <Layout title={t(say.goneTitle)} active="sign-in" noIndex>
      <div class="page">
        <PageHead
          title={t(say.goneTitle)}
          lede={t(say.goneLede)}
          actions={
            viewer && <LinkButton href={link(AFTER_SIGN_IN)}>{t(say.continueAs, { name: viewer.name })}</LinkButton>
          }
        />
        <Form action={link('/sign-in/link')}>
          <TextField name="email" type="email" label={t(say.email)} autoComplete="username" spellcheck={false} />
          <Actions>
            <Button kind={viewer ? 'quiet' : 'primary'}>{t(say.newLink)}</Button>
          </Actions>
        </Form>
      </div>
    </Layout>
  );
}
