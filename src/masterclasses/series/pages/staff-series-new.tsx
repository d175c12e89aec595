import { Actions, Button } from '../../../ui/components/button.js';
import { CheckboxField, RadioGroup, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset, Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../../masterclasses.staff.messages.js';
import type { MasterclassTexts } from '../../masterclasses.staff.queries.js';
import { MeetingField, OwnTextFields, QueueFields, SizeFields } from '../../pages/session-fields.js';
import { NEW_SESSION } from '../../session.form.js';
import { SESSION_WORDS } from '../../sessions.messages.js';
import { SERIES_WORDS as words } from '../series.messages.js';

/** Errors as the form shows them: it has a day and an end where the action knows a rule and instants. */
function formErrors({ rrule, startsAt, start, opensAt, closesAt, ...errors }: FieldErrors): FieldErrors {
  const day = startsAt ?? start;
  return {
    ...errors,
    ...(rrule && { times: rrule }),
    ...(day && { date: day }),
    ...(opensAt && { opensDaysBefore: opensAt }),
    ...(closesAt && { closesHoursBefore: closesAt }),
  };
}

interface StaffSeriesNewProps {
  masterclass: MasterclassTexts;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** The form for a series of sessions; its dates are shown before anything is added. */
export function StaffSeriesNew({ masterclass, errors, values }: StaffSeriesNewProps) {
  const { t, link, locale } = usePage();
  const address = `/staff/masterclasses/${masterclass.id}`;
  return (
    <StaffLayout title={t(words.plan)} active="sessions">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.masterclasses), href: link('/staff/masterclasses') },
            { label: masterclass.title[locale], href: link(address) },
            { label: t(words.plan) },
          ]}
        />
        <p class="hint">{t(say.addSessionHint)}</p>
        <Form
          action={link(`${address}/series`)}
          errors={errors && formErrors(errors)}
          values={values ?? { ...NEW_SESSION, repeat: 'weekly', times: 8 }}
        >
          <Rhythm />
          <Fieldset large legend={t(SESSION_WORDS.registering)}>
            <OffsetFields />
            <QueueFields />
          </Fieldset>
          <MeetingField />
          <OwnTextFields />
          <CheckboxField name="draft" label={t(say.keepDraft)} hint={t(say.keepDraftHint)} />
          <Actions>
            <Button name="step" value="look">
              {t(words.look)}
            </Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}

function Rhythm() {
  const { t } = usePage();
  return (
    <Fieldset large legend={t(SESSION_WORDS.whenAndHowMany)}>
      <FieldRow>
        <TextField name="date" type="date" label={t(words.firstDay)} />
        <TextField name="time" type="time" label={t(say.time)} />
      </FieldRow>
      <RadioGroup
        name="repeat"
        label={t(words.repeats)}
        options={[
          { value: 'weekly', label: t(words.weekly) },
          { value: 'fortnightly', label: t(words.fortnightly) },
          { value: 'monthly-weekday', label: t(words.monthlyWeekday) },
          { value: 'monthly-day', label: t(words.monthlyDay) },
        ]}
      />
      <FieldRow>
        <TextField name="times" type="number" min={1} max={104} inputMode="numeric" label={t(words.times)} optional />
        <TextField name="until" type="date" label={t(words.until)} optional />
      </FieldRow>
      <SizeFields />
    </Fieldset>
  );
}

/** When registering opens and closes, counted from each session. */
export function OffsetFields() {
  const { t } = usePage();
  const number = { type: 'number', min: 0, inputMode: 'numeric', optional: true } as const;
  return (
    <FieldRow>
      <TextField {...number} name="opensDaysBefore" label={t(words.opensDays)} hint={t(words.offsetHint)} />
      <TextField {...number} name="closesHoursBefore" label={t(words.closesHours)} hint={t(words.offsetHint)} />
    </FieldRow>
  );
}
