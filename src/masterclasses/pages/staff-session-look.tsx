import { Actions, Button } from '../../ui/components/button.js';
import { TextArea } from '../../ui/components/fields.js';
import { Form, typed, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Notice } from '../../ui/components/notice.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionView } from '../masterclasses.views.js';
import type { SessionInput } from '../session.input.js';
import { SESSION_WORDS as words } from '../sessions.messages.js';
import { SessionChanges } from './session-changes.js';

/** A form that was sent on to this page, as its hidden fields; `except` are those that this page asks anew. */
export function CarriedFields({ values, except }: { values: FieldValues; except: readonly string[] }) {
  const carried = Object.entries(values).filter(([name]) => !except.includes(name));
  return (
    <>
      {carried.flatMap(([name, value]) =>
        [value].flat().map((one, index) => <input key={name + index} type="hidden" name={name} value={typed(one)} />),
      )}
    </>
  );
}

interface StaffSessionLookProps {
  session: SessionView;
  plan: SessionInput;
  /** Whom the change reaches. */
  effect: { told: number; promoted: number };
  values: FieldValues;
  errors?: FieldErrors;
}

/** Shows what a change does and to how many people, before it is saved. */
export function StaffSessionLook({ session, plan, effect, values, errors }: StaffSessionLookProps) {
  const { t, link } = usePage();
  const { told, promoted } = effect;
  return (
    <StaffLayout title={t(words.lookTitle)} active="sessions">
      <div class="stack">
        <p>
          <strong>{session.title}</strong>
        </p>
        <SessionChanges session={session} plan={plan} />
        <Notice>
          {told > 0 && <p>{t(words.told, { people: told })}</p>}
          {promoted > 0 && <p>{t(plan.acceptance ? words.offered : words.promoted, { people: promoted })}</p>}
        </Notice>
        <Form action={link(`/staff/sessions/${session.id}/edit`)} errors={errors} values={values}>
          <CarriedFields values={values} except={['step', 'message']} />
          {told > 0 && (
            <TextArea
              name="message"
              label={t(words.message)}
              hint={t(words.messageHint)}
              optional
              maxLength={1000}
              rows={4}
            />
          )}
          <Actions>
            <Button name="step" value="save">
              {told > 0 ? t(words.saveAndTell, { people: told }) : t(say.saveSession)}
            </Button>
            <Button name="step" value="back" kind="quiet">
              {t(words.backToForm)}
            </Button>
          </Actions>
        </Form>
      </div>
    </StaffLayout>
  );
}
