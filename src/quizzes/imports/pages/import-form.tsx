import { Button } from '../../../ui/components/button.js';
import { SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { describe, Field, Form, useForm, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { FORMATS } from '../../formats/reading.js';
import { QUESTION_FILE } from '../imports.input.js';
import { FORMAT_NAMES, IMPORT_WORDS as words } from '../imports.messages.js';

/** Where a file of questions is brought, or a text pasted. */
export function ImportFormPage({ form }: { form?: { errors: FieldErrors; values: FieldValues } }) {
  const { t, link, locale } = usePage();
  return (
    <StaffLayout title={t(words.title)} active="questions">
      <div class="stack">
        <p>{t(words.intro)}</p>
        <Form
          action={link('/staff/questions/import')}
          encType="multipart/form-data"
          errors={form?.errors ?? {}}
          values={{ locale, ...form?.values }}
        >
          <FileField />
          <TextArea name="content" label={t(words.content)} optional rows={8} spellcheck={false} />
          <SelectField
            name="format"
            label={t(words.format)}
            hint={t(words.formatHint)}
            optional
            placeholder={t(words.detect)}
            options={FORMATS.map((format) => ({ value: format, label: t(FORMAT_NAMES[format]) }))}
          />
          <SelectField
            name="locale"
            label={t(words.locale)}
            placeholder={null}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
          />
          <TextField name="tags" label={t(words.tags)} hint={t(words.tagsHint)} optional />
          <TextField name="category" label={t(words.category)} hint={t(words.categoryHint)} optional />
          <div class="actions">
            <Button>{t(words.check)}</Button>
          </div>
        </Form>
        <p class="actions">
          <a href={link('/staff/questions/import/template.csv')} download>
            {t(words.template)}
          </a>
          <a href={link('/staff/questions')}>{t(words.toBank)}</a>
        </p>
      </div>
    </StaffLayout>
  );
}

function FileField() {
  const { t } = usePage();
  const { errors } = useForm();
  const hint = t(words.fileHint, { most: QUESTION_FILE.bytes / 2 ** 20 });
  const { id, attributes } = describe('file', hint, errors.file);
  return (
    <Field name="file" label={t(words.file)} hint={hint} optional>
      <input
        type="file"
        id={id}
        name="file"
        class="file"
        accept=".txt,.gift,.xml,.zip,.csv,.tsv,.json,text/plain,text/csv,application/xml,application/zip,application/json"
        {...attributes}
      />
    </Field>
  );
}
