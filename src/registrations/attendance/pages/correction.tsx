import { Button } from '../../../ui/components/button.js';
import { RadioGroup, TextArea } from '../../../ui/components/fields.js';
import { Form, typed, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import type { RegistrationView } from '../../registrations.views.js';
import { ATTENDANCE_WORDS as words } from '../attendance.messages.js';

/** Asks why somebody's attendance is changed after the session. */
export function CorrectionPage({
  session,
  registration,
  errors,
  values,
}: {
  session: SessionView;
  registration: RegistrationView;
  errors: FieldErrors;
  values: FieldValues;
}) {
  const { t, link } = usePage();
  const list = link(`/staff/sessions/${session.id}/check-in`);
  return (
    <SessionFrame session={session} active="check-in">
      <h2>{t(words.correctionTitle, { name: registration.name })}</h2>
      <p class="measure">{t(words.correctionText)}</p>
      <Form action={list} errors={errors} values={values}>
        {['registration', 'search', 'show'].map((name) => (
          <input key={name} type="hidden" name={name} value={typed(values[name])} />
        ))}
        <RadioGroup
          name="attendance"
          label={t(words.tab)}
          options={[
            { value: 'attended', label: t(words.attended) },
            { value: 'no-show', label: t(words.noShow) },
            { value: 'clear', label: t(words.unchecked) },
          ]}
        />
        <TextArea name="reason" label={t(words.reason)} maxLength={500} rows={2} />
        <div class="actions">
          <Button>{t(words.save)}</Button>
          <a href={list}>{t(words.back)}</a>
        </div>
      </Form>
    </SessionFrame>
  );
}
