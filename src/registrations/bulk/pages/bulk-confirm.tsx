import { Button, LinkButton } from '../../../ui/components/button.js';
import { DateTime } from '../../../ui/components/date-time.js';
import { CheckboxField, RadioGroup, TextArea } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import { STAFF_WORDS } from '../../registrations.staff.messages.js';
import { BULK_WORDS as words } from '../bulk.messages.js';
import { tally } from '../bulk.rules.js';
import type { BulkKind, Planned } from '../bulk.views.js';
import { KIND_WORDS, PLANNED, whyNot } from './bulk-words.js';

/** Names of those who stay as they are that are shown; the rest is counted. */
const NAMED = 12;

interface BulkConfirmProps {
  session: SessionView;
  kind: BulkKind;
  plan: readonly Planned[];
  /** The choice as the fields of a form. */
  fields: readonly (readonly [string, string])[];
  seen: string;
  dates: readonly SessionView[];
  to: SessionView | null;
  giveUpPlace: boolean;
  back: string;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** Says exactly what would happen to how many, and to whom nothing and why, before anything is done. */
export function BulkConfirmPage(props: BulkConfirmProps) {
  const { t, link } = usePage();
  const { session, kind, plan, back } = props;
  return (
    <SessionFrame session={session} active="people">
      <Section id="bulk" title={t(KIND_WORDS[kind].title)}>
        {plan.length === 0 ? (
          <EmptyState
            title={t(words.nobodyTitle)}
            action={<LinkButton href={link(back)}>{t(STAFF_WORDS.back)}</LinkButton>}
          >
            {t(words.nobodyChosen)}
          </EmptyState>
        ) : (
          <div class="stack">
            <p>{t(words.chosen, { count: plan.length })}</p>
            {kind === 'move' && <Dates {...props} />}
            {(kind !== 'move' || props.to) && <Plan {...props} />}
            <p>
              <a href={link(back)}>{t(STAFF_WORDS.back)}</a>
            </p>
          </div>
        )}
      </Section>
    </SessionFrame>
  );
}

const Hidden = ({ fields }: { fields: readonly (readonly [string, string])[] }) => (
  <>
    {fields.map(([name, value]) => (
      <input key={name + value} type="hidden" name={name} value={value} />
    ))}
  </>
);

function Dates({ session, dates, fields, to, giveUpPlace }: BulkConfirmProps) {
  const { t, link } = usePage();
  if (dates.length === 0) return <Notice>{t(words.noDates)}</Notice>;
  return (
    <form method="get" action={link(`/staff/sessions/${session.id}/bulk`)} class="form">
      <Hidden fields={fields} />
      <RadioGroup
        name="to"
        label={t(words.chooseDate)}
        value={to?.id ?? ''}
        options={dates.map((date) => ({
          value: date.id,
          label: <DateTime at={date.startsAt} zone={date.timeZone} />,
          hint: t(words.freeThere, { free: date.free, waiting: date.waiting }),
        }))}
      />
      <CheckboxField name="giveUpPlace" label={t(words.giveUp)} checked={giveUpPlace} />
      <div class="actions">
        <Button kind={to ? 'quiet' : 'primary'}>{t(words.look)}</Button>
      </div>
    </form>
  );
}

function Plan({ session, kind, plan, fields, seen, to, giveUpPlace, errors, values }: BulkConfirmProps) {
  const { t, link } = usePage();
  const outcomes = tally(plan.map(({ outcome }) => outcome));
  const count = plan.filter(({ outcome }) => outcome !== null).length;
  return (
    <>
      <h3>{t(words.whatHappens)}</h3>
      <ul>
        {[...outcomes].map(([outcome, of]) => (
          <li key={outcome}>{t(PLANNED[outcome]!, { count: of })}</li>
        ))}
      </ul>
      <Unchanged plan={plan} />
      {count === 0 ? (
        <EmptyState title={t(words.nothingTitle)}>{t(words.nothingText)}</EmptyState>
      ) : (
        <Form
          action={link(`/staff/sessions/${session.id}/bulk`)}
          {...(errors && { errors })}
          {...(values && { values })}
        >
          <Hidden fields={fields} />
          {to && <input type="hidden" name="to" value={to.id} />}
          {giveUpPlace && <input type="hidden" name="giveUpPlace" value="on" />}
          <input type="hidden" name="seen" value={seen} />
          <TextArea
            name="reason"
            label={t(STAFF_WORDS.reason)}
            hint={t(STAFF_WORDS.reasonHint)}
            maxLength={500}
            rows={2}
          />
          <p class="hint">{t(kind === 'front' ? words.frontHint : words.undoHint)}</p>
          <div class="actions">
            <Button kind={kind === 'cancel' ? 'danger' : 'primary'}>{t(KIND_WORDS[kind].button, { count })}</Button>
          </div>
        </Form>
      )}
    </>
  );
}

function Unchanged({ plan }: { plan: readonly Planned[] }) {
  const { t } = usePage();
  const left = plan.filter(({ refusal }) => refusal !== null);
  if (left.length === 0) return null;
  const reasons = [...tally(left.map(({ refusal }) => refusal))];
  return (
    <div>
      <p>{t(words.cannot, { count: left.length })}</p>
      <ul>
        {reasons.map(([reason, count]) => {
          const names = left.filter(({ refusal }) => refusal === reason).map(({ chosen }) => chosen.name);
          const more = names.length - NAMED;
          return (
            <li key={reason}>
              {t(whyNot(reason))} ({count}) · {names.slice(0, NAMED).join(', ')}
              {more > 0 && ` ${t(words.andMore, { count: more })}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
