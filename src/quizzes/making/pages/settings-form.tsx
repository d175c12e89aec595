import { Button } from '../../../ui/components/button.js';
import { CheckboxField, SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset, Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { TimeZoneField } from '../../../ui/components/time-zone-field.js';
import { usePage } from '../../../ui/page-context.js';
import { GRADINGS } from '../../attempts/grading.rules.js';
import { QUIZ_WAYS } from '../../attempts/result.rules.js';
import { InLanguages } from '../../bank/pages/form-parts.js';
import { REVIEW_MOMENTS, REVIEW_PARTS } from '../../quizzes/review.rules.js';
import { MAKING as say } from '../making.messages.js';

interface SettingsFormProps {
  action: string;
  values: FieldValues;
  errors?: FieldErrors | undefined;
  isNew: boolean;
}

/** The settings of a quiz. */
export function SettingsForm({ action, values, errors = {}, isNew }: SettingsFormProps) {
  const { t } = usePage();
  return (
    <Form action={action} values={values} errors={errors} class="form question-form" data-settings>
      <input type="hidden" name="revision" value={typed(values.revision) || '0'} />
      <Fieldset large legend={t(say.words)}>
        <InLanguages name="title" what={t(say.title)} maxLength={200} />
        <InLanguages name="intro" what={t(say.intro)} maxLength={20_000} rows={4} neverNeeded />
        <TextField name="slug" label={t(say.slug)} hint={t(say.slugHint)} optional maxLength={80} />
      </Fieldset>
      <Fieldset large legend={t(say.marks)}>
        <FieldRow>
          <Choice name="way" label={t(say.way)} options={QUIZ_WAYS} />
          <Choice name="grading" label={t(say.grading)} options={GRADINGS} />
        </FieldRow>
        <FieldRow>
          <TextField
            name="attempts"
            label={t(say.attemptsAllowed)}
            hint={t(say.attemptsHint)}
            inputMode="numeric"
            optional
          />
          <TextField name="pass" label={t(say.pass)} hint={t(say.passHint)} inputMode="numeric" optional />
        </FieldRow>
        <CheckboxField name="shuffle" label={t(say.shuffle)} />
      </Fieldset>
      <Fieldset large legend={t(say.time)}>
        <FieldRow>
          <TextField name="minutes" label={t(say.minutes)} inputMode="numeric" optional />
          <TextField name="grace" label={t(say.grace)} inputMode="numeric" optional />
        </FieldRow>
        <FieldRow>
          <TextField name="opensAt" type="datetime-local" label={t(say.opensAt)} optional />
          <TextField name="closesAt" type="datetime-local" label={t(say.closesAt)} optional />
        </FieldRow>
        <TimeZoneField label={t(say.timeZone)} value={typed(values.timeZone) || 'Europe/Brussels'} />
      </Fieldset>
      <Fieldset large legend={t(say.review)}>
        <ReviewTable values={values} />
      </Fieldset>
      <div class="actions">
        <Button>{t(isNew ? say.create : say.save)}</Button>
      </div>
    </Form>
  );
}

function Choice<const T extends keyof typeof say>(props: { name: string; label: string; options: readonly T[] }) {
  const { t } = usePage();
  const options = props.options.map((value) => ({ value, label: t(say[value]) }));
  return <SelectField name={props.name} label={props.label} placeholder={null} options={options} />;
}

/** What may be seen at each moment, as a table of ticks. */
function ReviewTable({ values }: { values: FieldValues }) {
  const { t } = usePage();
  const names = { answers: say.answers, marks: say.seeMarks, key: say.key, feedback: say.feedback };
  return (
    <div class="table-scroll">
      <table class="table table-stack review-table">
        <caption class="visually-hidden">{t(say.review)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(say.moment)}</th>
            {REVIEW_PARTS.map((part) => (
              <th key={part} scope="col">
                {t(names[part])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {REVIEW_MOMENTS.map((moment) => (
            <tr key={moment}>
              <th scope="row">{t(say[moment])}</th>
              {REVIEW_PARTS.map((part) => {
                const name = `review.${moment}.${part}`;
                return (
                  <td key={part} data-label={t(names[part])}>
                    <input
                      type="checkbox"
                      name={name}
                      value="on"
                      checked={values[name] === 'on'}
                      aria-label={`${t(say[moment])}: ${t(names[part])}`}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
