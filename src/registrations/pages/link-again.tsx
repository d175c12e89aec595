import { Button } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { TextField } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Breadcrumbs } from '../../ui/components/navigation.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { ui } from '../../ui/messages.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { REGISTRATION_WORDS } from '../registrations.messages.js';
import { RESCHEDULE_WORDS as words } from '../reschedule.messages.js';

/** Asks to which address the personal link is to be sent again. */
export function LinkAgainPage({
  session,
  values,
  errors,
}: {
  session: SessionView;
  values: FieldValues;
  errors?: FieldErrors;
}) {
  const { t, link } = usePage();
  const register = link(`/sessions/${session.id}/register`);
  return (
    <Layout title={`${t(words.linkTitle)}${t(ui.colon)} ${session.title}`} active="masterclasses" noIndex>
      <div class="page">
        <Breadcrumbs
          crumbs={[
            { label: t(ui.masterclasses), href: link('/masterclasses') },
            { label: session.title, href: link(`/masterclasses/${session.masterclassSlug}`) },
            { label: t(words.linkTitle) },
          ]}
        />
        <PageHead
          kicker={<DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />}
          title={t(words.linkTitle)}
          lede={t(words.linkLede)}
        />
        <Form action={`${register}/link`} errors={errors} values={values}>
          <TextField
            name="email"
            type="email"
            label={t(REGISTRATION_WORDS.email)}
            hint={t(words.linkHint)}
            autoComplete="email"
            maxLength={254}
          />
          <div class="actions">
            <Button>{t(words.linkButton)}</Button>
            <a href={register}>{t(words.linkBack)}</a>
          </div>
        </Form>
      </div>
    </Layout>
  );
}
