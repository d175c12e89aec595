import { Button } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { BulkPause } from '../../settings/settings.views.js';
import type { TemplateRow } from '../template.views.js';
import { TEMPLATE_WORDS as words } from '../templates.messages.js';

/** Asks for the name of a new text, and which it begins as a copy of. */
export function NewTextPage(props: {
  texts: readonly TemplateRow[];
  paused: BulkPause | null;
  errors?: FieldErrors;
  values?: FieldValues;
}) {
  const { t, link } = usePage();
  return (
    <MailFrame title={t(words.newText)} active="texts" paused={props.paused}>
      <p>{t(words.newIntro)}</p>
      <Form action={link('/staff/mail/texts/new')} errors={props.errors} values={props.values}>
        <TextField name="name" label={t(words.newName)} hint={t(words.newNameHint)} maxLength={63} autoComplete="off" />
        <SelectField
          name="from"
          label={t(words.from)}
          options={props.texts.map(({ name, subject }) => ({ value: name, label: `${name}: ${subject}` }))}
        />
        <Button>{t(words.create)}</Button>
      </Form>
    </MailFrame>
  );
}
