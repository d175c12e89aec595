import { Actions, Button, LinkButton } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { TextArea, TextField } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionView } from '../masterclasses.views.js';

/** Asks before a session is cancelled, and why. */
export function StaffSessionCancel({
  session,
  errors,
  values,
}: {
  session: SessionView;
  errors?: FieldErrors;
  values?: FieldValues;
}) {
  const { t, link } = usePage();
  const { id, title, startsAt, endsAt, timeZone, taken, waiting } = session;
  return (
    <StaffLayout title={t(say.cancelTitle)} active="sessions">
      <div class="stack">
        <p>
          <strong>{title}</strong>
          <br />
          <DateTime at={startsAt} until={endsAt} zone={timeZone} />
        </p>
        <p>{t(say.cancelText, { people: taken + waiting })}</p>
        <Form action={link(`/staff/sessions/${id}/cancel`)} errors={errors} values={values}>
          <TextField name="reason" label={t(say.reason)} hint={t(say.reasonHint)} maxLength={500} />
          <TextArea
            name="message"
            label={t(say.cancelMessage)}
            hint={t(say.cancelMessageHint)}
            optional
            maxLength={1000}
            rows={4}
          />
          <Actions>
            <Button kind="danger">{t(say.cancelSession)}</Button>
            <LinkButton kind="quiet" href={link(`/staff/sessions/${id}/edit`)}>
              {t(say.keep)}
            </LinkButton>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}
