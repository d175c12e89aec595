import { LOCALE_NAMES, LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { SelectField, TextArea, TextField } from '../../ui/components/fields.js';
import { FieldRow, Fieldset } from '../../ui/components/form.js';
import { figures } from '../../ui/figures/index.js';
import { usePage } from '../../ui/page-context.js';
import { ui } from '../../ui/messages.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';

/** The texts of a masterclass, the reader's own language first. */
export function MasterclassFields() {
  const { t, locale } = usePage();
  return (
    <>
      <FieldRow>
        <TextField name="host" label={t(say.host)} maxLength={120} />
        <SelectField
          name="status"
          label={t(say.status)}
          placeholder={null}
          options={[
            { value: 'published', label: t(say.published) },
            { value: 'draft', label: `${t(say.draft)}${t(ui.colon)} ${t(say.draftHint)}` },
          ]}
        />
      </FieldRow>
      <SelectField
        name="figure"
        label={t(say.figure)}
        optional
        placeholder={t(say.noFigure)}
        options={Object.entries(figures).map(([name, { name: label }]) => ({ value: name, label: label(t) }))}
      />
      <p class="hint">{t(say.textsHint)}</p>
      {inOrder(locale).map((language, index) => (
        <LanguageFields key={language} language={language} first={index === 0} />
      ))}
    </>
  );
}

function LanguageFields({ language, first }: { language: Locale; first: boolean }) {
  const { t } = usePage();
  const named = (field: string) => ({ name: `${field}.${language}`, optional: true, lang: language });
  return (
    <Fieldset legend={LOCALE_NAMES[language]} large>
      <TextField
        {...named('title')}
        optional={!first}
        label={t(say.titleField)}
        maxLength={120}
        hint={first ? undefined : t(say.titleCopied)}
      />
      <TextField {...named('subtitle')} label={t(say.subtitle)} maxLength={200} />
      <TextArea {...named('summary')} optional={!first} label={t(say.summary)} maxLength={1000} />
      <TextArea {...named('body')} label={t(say.body)} hint={t(say.bodyHint)} rows={8} />
      <TextArea {...named('programme')} label={t(say.programme)} hint={t(say.programmeHint)} rows={6} />
      <TextArea {...named('whatToBring')} label={t(say.bring)} maxLength={1000} rows={3} />
    </Fieldset>
  );
}

function inOrder(first: Locale): Locale[] {
  return [first, ...LOCALES.filter((locale) => locale !== first)];
}
