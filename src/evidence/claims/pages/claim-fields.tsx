import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { Fieldset } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { CLAIM_STAFF as say } from '../claims.messages.js';

/** The words of a claim in each language, and its name. */
export function ClaimFields({ slugHint }: { slugHint: string }) {
  const { t } = usePage();
  return (
    <>
      {LOCALES.map((locale) => (
        <Fieldset key={locale} legend={<span lang={locale}>{LOCALE_NAMES[locale]}</span>} large>
          <TextArea name={`text.${locale}`} label={t(say.text)} hint={t(say.textHint)} rows={2} maxLength={500} />
          <TextArea name={`scope.${locale}`} label={t(say.scope)} hint={t(say.scopeHint)} rows={3} maxLength={2000} />
          <TextArea name={`population.${locale}`} label={t(say.population)} rows={2} maxLength={1000} />
        </Fieldset>
      ))}
      <TextField name="slug" label={t(say.slug)} hint={slugHint} optional maxLength={80} spellcheck={false} />
    </>
  );
}
