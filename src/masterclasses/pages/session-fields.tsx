import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { CheckboxField, RadioGroup, SelectField, TextArea, TextField } from '../../ui/components/fields.js';
import { FieldRow, Fieldset, useForm } from '../../ui/components/form.js';
import { TimeZoneField } from '../../ui/components/time-zone-field.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import { offsetsOfHour } from '../session.form.js';
import { SESSION_WORDS as words } from '../sessions.messages.js';

/** The fields of a session's plan; `taken` is told beside the number of places once the session exists. */
export function SessionFields({ taken }: { taken?: number }) {
  const { t } = usePage();
  return (
    <>
      <Fieldset large legend={t(words.whenAndHowMany)}>
        <FieldRow>
          <TextField name="date" type="date" label={t(say.date)} />
          <TextField name="time" type="time" label={t(say.time)} />
        </FieldRow>
        <OccurrenceField />
        <SizeFields taken={taken} />
      </Fieldset>
      <Fieldset large legend={t(words.registering)}>
        <FieldRow>
          <TextField name="opens" type="datetime-local" label={t(words.opens)} hint={t(words.opensHint)} optional />
          <TextField name="closes" type="datetime-local" label={t(words.closes)} hint={t(words.closesHint)} optional />
        </FieldRow>
        <QueueFields />
      </Fieldset>
      <MeetingField />
      <OwnTextFields />
      <CheckboxField name="draft" label={t(say.keepDraft)} hint={t(say.keepDraftHint)} />
    </>
  );
}

/** Which of two hours is meant, asked only where the clock shows it twice. */
export function OccurrenceField() {
  const { t } = usePage();
  const offsets = offsetsOfHour(useForm().values);
  if (!offsets) return null;
  return (
    <RadioGroup
      name="occurrence"
      label={t(say.occurrence)}
      options={[
        { value: 'earlier', label: t(say.earlier, { offset: offsets.earlier }) },
        { value: 'later', label: t(say.later, { offset: offsets.later }) },
      ]}
    />
  );
}

/** Zone, length, places and language. */
export function SizeFields({ taken }: { taken?: number | undefined }) {
  const { t } = usePage();
  return (
    <>
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
    </>
  );
}

/** What happens when it is full and when a place comes free. */
export function QueueFields() {
  const { t } = usePage();
  return (
    <>
      <div>
        <CheckboxField name="waitingList" label={t(say.waitingList)} />
        <CheckboxField name="acceptance" label={t(words.acceptance)} hint={t(words.acceptanceHint)} />
      </div>
      <TextField
        name="offerHours"
        type="number"
        min={1}
        max={336}
        inputMode="numeric"
        label={t(words.offerHours)}
        short
      />
    </>
  );
}

/** Where the meeting is. */
export function MeetingField() {
  const { t } = usePage();
  return (
    <TextField
      name="joinUrl"
      type="url"
      inputMode="url"
      label={t(words.joinUrl)}
      hint={t(words.joinUrlHint)}
      optional
      maxLength={500}
      spellcheck={false}
    />
  );
}

/** What it has of its own; folded away while there is nothing. */
export function OwnTextFields() {
  const { t } = usePage();
  const { values, errors } = useForm();
  const names = ['host', ...LOCALES.flatMap((locale) => [`title.${locale}`, `summary.${locale}`])];
  const open = names.some((name) => values[name] || errors[name]);
  return (
    <details class="fold" open={open}>
      <summary>{t(words.ownTexts)}</summary>
      <div class="form">
        <p class="hint">{t(words.ownTextsHint)}</p>
        <TextField name="host" label={t(words.host)} optional maxLength={120} />
        {LOCALES.map((locale) => (
          <Fieldset key={locale} legend={<span lang={locale}>{LOCALE_NAMES[locale]}</span>}>
            <TextField name={`title.${locale}`} label={t(say.titleField)} optional maxLength={120} />
            <TextArea name={`summary.${locale}`} label={t(say.summary)} optional maxLength={1000} rows={2} />
          </Fieldset>
        ))}
      </div>
    </details>
  );
}
