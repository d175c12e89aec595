import { Button } from '../../ui/components/button.js';
import { TextArea } from '../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { usePage } from '../../ui/page-context.js';
import { STAFF_WORDS as words } from '../registrations.staff.messages.js';

/** A form that came back. */
export interface FormState {
  errors: FieldErrors;
  values: FieldValues;
}

/** An act that asks for nothing but its reason. */
export function ReasonForm({
  action,
  name,
  state,
  label,
  danger = false,
}: {
  action: string;
  name: string;
  state?: FormState;
  label: string;
  danger?: boolean;
}) {
  const { t } = usePage();
  return (
    <Form action={action} errors={state?.errors} values={state?.values}>
      <TextArea name={name} label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
      <div class="actions">
        <Button kind={danger ? 'danger' : 'primary'}>{label}</Button>
      </div>
    </Form>
  );
}
