import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { Button } from '../../ui/components/button.js';
import { DateTime } from '../../ui/components/date-time.js';
import { CheckboxField, RadioGroup, SelectField, TextArea, TextField } from '../../ui/components/fields.js';
import { Form } from '../../ui/components/form.js';
import { Section } from '../../ui/components/page-head.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { HAND_OVER_WORDS } from '../hand-over/hand-over.messages.js';
import { isOpenToChange, type RegistrationState } from '../registration-state.rules.js';
import { STAFF_WORDS as words } from '../registrations.staff.messages.js';
import type { RegistrationView } from '../registrations.views.js';
import { RESCHEDULE_WORDS } from '../reschedule.messages.js';
import { ReasonForm, type FormState } from './reason-form.js';

interface ActsProps {
  registration: RegistrationView;
  state: RegistrationState;
  dates: readonly SessionView[];
  forms: { correct?: FormState; accept?: FormState; move?: FormState; handOver?: FormState };
}

/** What staff can do for somebody as she could herself: accept an offer, correct, choose another date, hand the place over. */
export function StaffActs({ registration, state, dates, forms }: ActsProps) {
  const { t, link } = usePage();
  const here = link(`/staff/registrations/${registration.id}`);
  return (
    <>
      {state === 'offered' && (
        <Section id="accept" title={t(words.acceptHeading)} intro={t(words.acceptText)}>
          <ReasonForm
            action={`${here}/accept`}
            name="acceptReason"
            state={forms.accept}
            label={t(words.acceptButton)}
          />
        </Section>
      )}
      {registration.status !== 'cancelled' && <CorrectSection {...{ here, registration }} form={forms.correct} />}
      {isOpenToChange(state) && dates.length > 0 && <MoveSection here={here} dates={dates} form={forms.move} />}
      {state === 'confirmed' && (
        <HandOverSection here={here} form={forms.handOver ?? { errors: {}, values: { locale: registration.locale } }} />
      )}
    </>
  );
}

/** How a wrong address is put right: its link is in somebody's mailbox, so it never simply becomes another one. */
const WRONG_ADDRESS = {
  confirmed: words.addressOfPlace,
  offered: words.addressOfOffer,
  waiting: words.addressOfWaiting,
} as const;

function CorrectSection({
  here,
  registration: { name, locale, status },
  form = { errors: {}, values: { correctName: name, correctLocale: locale } },
}: {
  here: string;
  registration: RegistrationView;
  form: FormState | undefined;
}) {
  const { t } = usePage();
  return (
    <Section id="correct" title={t(words.correctHeading)} intro={t(words.correctText)}>
      <div class="stack">
        <Form action={`${here}/correct`} errors={form.errors} values={form.values}>
          <TextField name="correctName" label={t(words.name)} autoComplete="off" maxLength={120} />
          <SelectField
            name="correctLocale"
            label={t(HAND_OVER_WORDS.locale)}
            placeholder={null}
            options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
          />
          <TextArea name="correctReason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
          <div class="actions">
            <Button kind="quiet">{t(words.correctButton)}</Button>
          </div>
        </Form>
        {status !== 'cancelled' && <p class="muted">{t(WRONG_ADDRESS[status])}</p>}
      </div>
    </Section>
  );
}

function MoveSection({ here, dates, form }: { here: string; dates: readonly SessionView[]; form?: FormState }) {
  const { t } = usePage();
  return (
    <Section id="move" title={t(words.moveHeading)} intro={t(words.moveText)}>
      <Form action={`${here}/move`} errors={form?.errors} values={form?.values}>
        <RadioGroup
          name="sessionId"
          label={t(RESCHEDULE_WORDS.dates)}
          options={dates.map((date) => ({
            value: date.id,
            label: <DateTime at={date.startsAt} until={date.endsAt} zone={date.timeZone} />,
            hint:
              date.free > 0
                ? t(RESCHEDULE_WORDS.freePlaces, { free: date.free })
                : t(RESCHEDULE_WORDS.queueOnly, { waiting: date.waiting }),
          }))}
        />
        <CheckboxField name="giveUpPlace" label={t(words.moveGiveUp)} />
        <TextArea name="moveReason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
        <div class="actions">
          <Button kind="quiet">{t(words.moveButton)}</Button>
        </div>
      </Form>
    </Section>
  );
}

function HandOverSection({ here, form }: { here: string; form: FormState }) {
  const { t } = usePage();
  return (
    <Section id="hand-over" title={t(words.handHeading)} intro={t(words.handText)}>
      <Form action={`${here}/hand-over`} errors={form.errors} values={form.values}>
        <TextField name="name" label={t(words.handName)} autoComplete="off" maxLength={120} />
        <TextField name="email" type="email" label={t(words.handEmail)} autoComplete="off" maxLength={254} />
        <SelectField
          name="locale"
          label={t(HAND_OVER_WORDS.locale)}
          placeholder={null}
          options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        />
        <TextArea name="handReason" label={t(words.reason)} hint={t(words.reasonHint)} maxLength={500} rows={2} />
        <div class="actions">
          <Button kind="quiet">{t(words.handButton)}</Button>
        </div>
      </Form>
    </Section>
  );
}
