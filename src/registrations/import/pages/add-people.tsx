import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { CheckboxField, RadioGroup, SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import {
  describe,
  Field,
  FieldRow,
  Form,
  typed,
  useForm,
  type FieldErrors,
  type FieldValues,
} from '../../../ui/components/form.js';
import { Section } from '../../../ui/components/page-head.js';
import { TimeZoneField } from '../../../ui/components/time-zone-field.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { STAFF_WORDS } from '../../registrations.staff.messages.js';
import { IMPORT_WORDS as words } from '../import.messages.js';

interface FormState {
  errors: FieldErrors;
  values: FieldValues;
}

interface AddPeopleProps {
  session: SessionView;
  person?: FormState;
  list?: FormState;
}

/** Where staff bring people: one by hand, or a list. */
export function AddPeoplePage({ session, person, list }: AddPeopleProps) {
  const { t, link } = usePage();
  const here = link(`/staff/sessions/${session.id}`);
  const { free, waiting } = session;
  return (
    <SessionFrame session={session} active="people">
      <p>
        {t(words.freeNow, { free, waiting })} {t(words.oneIntro)}
      </p>
      <Section id="one" title={t(words.oneTitle)}>
        <PersonForm action={`${here}/add`} session={session} state={person} />
      </Section>
      <Section id="list" title={t(words.listTitle)} intro={t(words.listIntro)}>
        <Form action={`${here}/imports`} encType="multipart/form-data" {...list}>
          <FileField />
          <TextArea name="list" label={t(words.paste)} rows={5} spellcheck={false} optional />
          <div class="actions">
            <Button>{t(words.checkButton)}</Button>
          </div>
        </Form>
      </Section>
      <p>
        <a href={here}>{t(STAFF_WORDS.back)}</a>
      </p>
    </SessionFrame>
  );
}

function PersonForm(props: { action: string; session: SessionView; state: FormState | undefined }) {
  const { t } = usePage();
  const { action, session, state } = props;
  const usual = { locale: session.language, timeZone: session.timeZone, place: 'line', confirmation: 'on' };
  const values: FieldValues = state?.values ?? usual;
  return (
    <Form action={action} {...(state && { errors: state.errors })} values={values}>
      <FieldRow>
        <TextField name="email" type="email" label={t(words.email)} autoComplete="off" />
        <TextField name="name" label={t(words.name)} autoComplete="off" maxLength={120} />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="locale"
          label={t(words.language)}
          placeholder={null}
          options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        />
        <TimeZoneField label={t(words.timeZone)} value={typed(values.timeZone) || session.timeZone} />
      </FieldRow>
      <RadioGroup
        name="place"
        label={t(words.place)}
        options={[
          { value: 'line', label: t(words.placeLine) },
          { value: 'front', label: t(words.placeFront) },
        ]}
      />
      <TextArea name="reason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
      <CheckboxField name="confirmation" label={t(words.confirmation)} />
      <div class="actions">
        <Button>{t(words.addButton)}</Button>
      </div>
    </Form>
  );
}

function FileField() {
  const { t } = usePage();
  const { errors } = useForm();
  const { id, attributes } = describe('file', t(words.fileHint), errors.file);
  return (
    <Field name="file" label={t(words.file)} hint={t(words.fileHint)} optional>
      <input type="file" id={id} name="file" class="file" accept=".csv,.txt,.tsv,text/csv,text/plain" {...attributes} />
    </Field>
  );
}
