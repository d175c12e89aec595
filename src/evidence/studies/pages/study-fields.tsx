import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { TextArea, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { STUDY_STAFF as say } from '../studies.messages.js';

/** The fields of a study: the paper, and what we say about it in each language. */
export function StudyFields() {
  const { t } = usePage();
  return (
    <>
      <Fieldset legend={t(say.paper)} large>
        <FieldRow>
          <TextField
            name="doi"
            label={t(say.doi)}
            hint={t(say.identifierHint)}
            optional
            maxLength={300}
            spellcheck={false}
          />
          <TextField
            name="pmid"
            label={t(say.pmid)}
            hint={t(say.identifierHint)}
            optional
            maxLength={300}
            inputMode="numeric"
          />
        </FieldRow>
        <TextField name="authors" label={t(say.authors)} hint={t(say.authorsHint)} maxLength={300} />
        <TextArea name="title" label={t(say.title)} hint={t(say.titleHint)} rows={2} maxLength={500} />
        <FieldRow>
          <TextField name="journal" label={t(say.journal)} optional maxLength={200} />
          <TextField name="year" label={t(say.year)} optional inputMode="numeric" maxLength={4} />
        </FieldRow>
        <TextField name="citation" label={t(say.citation)} optional maxLength={100} />
      </Fieldset>
      {LOCALES.map((locale) => (
        <Fieldset key={locale} legend={<span lang={locale}>{LOCALE_NAMES[locale]}</span>} large>
          <TextArea name={`design.${locale}`} label={t(say.design)} rows={2} maxLength={500} optional />
          <TextField name={`size.${locale}`} label={t(say.size)} maxLength={300} optional />
          <TextField name={`funder.${locale}`} label={t(say.funder)} maxLength={300} optional />
          <TextArea name={`conflict.${locale}`} label={t(say.conflict)} rows={2} maxLength={500} optional />
        </Fieldset>
      ))}
    </>
  );
}
