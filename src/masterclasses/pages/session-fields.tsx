import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { CheckboxField, RadioGroup, SelectField, TextField } from '../../ui/components/fields.js';
import { FieldRow, useForm } from '../../ui/components/form.js';
import { TimeZoneField } from '../../ui/components/time-zone-field.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import { offsetsOfHour } from '../session.form.js';

/** The fields of a session's plan; `taken` is told beside the number of places once the session exists. */
export function SessionFields({ taken }: { taken?: number }) {
  const { t } = usePage();
  const { values } = useForm();
  const offsets = offsetsOfHour(values);
  return (
    <>
      <FieldRow>
        <TextField name="date" type="date" label={t(say.date)} />
        <TextField name="time" type="time" label={t(say.time)} />
      </FieldRow>
      {offsets && (
        <RadioGroup
          name="occurrence"
          label={t(say.occurrence)}
          options={[
            { value: 'earlier', label: t(say.earlier, { offset: offsets.earlier }) },
            { value: 'later', label: t(say.later, { offset: offsets.later }) },
          ]}
        />
      )}
      <FieldRow>
        <TimeZoneField label={t(say.timeZone)} />
        <TextField name="durationMinutes" type="number" min={5} max={720} inputMode="numeric" label={t(say.duration)} />
      </FieldRow>
      <FieldRow>
        <TextField
          name="capacity"
          type="number"
          min={Math.max(1, taken ?? 1)}
          inputMode="numeric"
          label={t(say.capacity)}
          hint={taken === undefined ? undefined : t(say.capacityHint, { taken })}
        />
        <SelectField
          name="language"
          label={t(say.sessionLanguage)}
          options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        />
      </FieldRow>
      <div>
        <CheckboxField name="waitingList" label={t(say.waitingList)} />
        <CheckboxField name="draft" label={t(say.keepDraft)} hint={t(say.keepDraftHint)} />
      </div>
    </>
  );
}
