import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { PageHead } from '../../../ui/components/page-head.js';
import { Layout } from '../../../ui/layout.js';
import { PageProvider, usePage } from '../../../ui/page-context.js';
import { SessionFacts } from '../../pages/session-facts.js';
import { REGISTRATION_WORDS } from '../../registrations.messages.js';
import type { RegistrationView } from '../../registrations.views.js';
import { HAND_OVER_WORDS as words } from '../hand-over.messages.js';

interface HandOverProps {
  registration: RegistrationView;
  token: string;
  errors?: FieldErrors;
  values: FieldValues;
}

/** Asks who comes instead. */
export function HandOverPage({ registration, token, errors, values }: HandOverProps) {
  const page = usePage();
  const { t, link } = page;
  const here = link(`/registrations/${token}`);
  return (
    <PageProvider value={{ ...page, timeZone: registration.timeZone, zoneGuessed: false }}>
      <Layout title={t(words.title)} active="masterclasses" noIndex>
        <div class="page">
          <PageHead kicker={registration.session.title} title={t(words.title)} lede={t(words.lede)} />
          <div class="split">
            <Form action={`${here}/hand-over`} errors={errors} values={values}>
              <ColleagueFields />
              <div class="actions">
                <Button>{t(words.button)}</Button>
                <a href={here}>{t(REGISTRATION_WORDS.seeRegistration)}</a>
              </div>
            </Form>
            <aside class="split-aside" aria-label={t(REGISTRATION_WORDS.session)}>
              <SessionFacts narrow session={registration.session} />
            </aside>
          </div>
        </div>
      </Layout>
    </PageProvider>
  );
}

/** Who comes instead: name, address, language. */
export function ColleagueFields() {
  const { t } = usePage();
  return (
    <>
      <TextField name="name" label={t(words.name)} autoComplete="off" maxLength={120} />
      <TextField
        name="email"
        type="email"
        label={t(words.email)}
        hint={t(words.emailHint)}
        autoComplete="off"
        maxLength={254}
      />
      <SelectField
        name="locale"
        label={t(words.locale)}
        placeholder={null}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
    </>
  );
}
