import { formatDay, formatNumber, formatTime, formatZone } from '../../../platform/i18n/dates.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { DataTable } from '../../../ui/components/data-table.js';
import { TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { Section } from '../../../ui/components/page-head.js';
import { usePage } from '../../../ui/page-context.js';
import { sayRule } from '../../ledger/fate.js';
import { queryOf } from '../../ledger/pages/query-of.js';
import { MailFrame } from '../../pages/mail-frame.js';
import type { PreviewedPerson, PreviewedStep, SequencePreview } from '../../recipients-of-sequence.js';
import type { SequenceView } from '../../sequence.views.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { UNASKED } from '../../sequence.rules.js';
import { sayConditions, sayDelay, sayHours } from '../sequence-words.js';
import { WORKBENCH_WORDS as words } from '../workbench.messages.js';

interface PreviewProps {
  sequence: SequenceView;
  preview: SequencePreview;
  /** To how many people mail would go at once. */
  atOnce: number;
  paused: BulkPause | null;
  values?: FieldValues;
  errors?: FieldErrors;
}

/** Who would get which step at which local hour, who is left out by which rule, and the button that begins it. */
export function PreviewPage(props: PreviewProps) {
  const { t } = usePage();
  const { sequence, preview, paused } = props;
  return (
    <MailFrame title={t(words.previewTitle, { name: sequence.name })} active="sequences" paused={paused}>
      <div>
        <Notice>{t(preview.takesInAtOnce ? words.takesIn : words.nobodyNow)}</Notice>
        {sequence.status === 'draft' && <SwitchOn {...props} />}
        {preview.steps.map((step) => (
          <StepPreview key={step.place} step={step} sequence={sequence} />
        ))}
      </div>
    </MailFrame>
  );
}

function SwitchOn({ sequence, atOnce, values = {}, errors = {} }: PreviewProps) {
  const { t, link } = usePage();
  const here = link(`/staff/mail/sequences/${sequence.id}`);
  return (
    <Section id="switch-on" title={t(words.switchOnTitle)}>
      <Form action={`${here}/on`} values={values} errors={errors}>
        <p>{t(words.switchOnText, { count: atOnce })}</p>
        {(atOnce > UNASKED || errors.typedNumber) && (
          <TextField name="typedNumber" label={t(words.typedNumber)} inputMode="numeric" autoComplete="off" short />
        )}
        <Actions>
          <Button>{t(words.switchOn)}</Button>
          <LinkButton kind="plain" href={here}>
            {t(words.back)}
          </LinkButton>
        </Actions>
      </Form>
    </Section>
  );
}

function StepPreview({ step, sequence }: { step: PreviewedStep; sequence: SequenceView }) {
  const { t, locale } = usePage();
  const definition = sequence.steps[step.place];
  if (!definition) return null;
  const conditions = sayConditions(t, definition.conditions);
  const number = (value: number) => formatNumber(locale, value);
  return (
    <Section
      id={`step-${step.place + 1}`}
      title={`${step.place + 1}. ${sayDelay(t, sequence.trigger, definition.delayMinutes)}`}
      intro={
        <>
          <p>{sayHours(t, definition)}</p>
          {conditions && <p>{conditions}</p>}
        </>
      }
    >
      <div class="stack">
        <p>
          <strong>{t(words.getIt, { count: step.people, atOnce: number(step.atOnce) })}</strong>
        </p>
        {step.people > 0 && (
          <People
            caption={t(words.firstOf, { shown: number(step.first.length), count: number(step.people) })}
            people={step.first}
          />
        )}
        {step.leftOut.length > 0 ? (
          <>
            <DataTable
              caption={t(words.leftOut)}
              rows={step.leftOut}
              rowKey={({ reason }) => reason}
              columns={[
                { key: 'rule', label: t(words.rule), cell: ({ reason }) => <Rule reason={reason} /> },
                { key: 'people', label: t(words.people), number: true, cell: ({ people }) => number(people) },
              ]}
            />
            <People
              caption={t(words.firstOf, {
                shown: number(step.firstLeftOut.length),
                count: number(step.leftOut.reduce((sum, { people }) => sum + people, 0)),
              })}
              people={step.firstLeftOut}
            />
          </>
        ) : (
          <p class="muted">{t(words.noneLeftOut)}</p>
        )}
      </div>
    </Section>
  );
}

function Rule({ reason }: { reason: string }) {
  const { t } = usePage();
  return <>{sayRule(t, { state: 'skipped', reason, attempts: 0 })}</>;
}

function People({ caption, people }: { caption: string; people: readonly PreviewedPerson[] }) {
  const { t, link, locale } = usePage();
  const out = people.some(({ leftOut }) => leftOut !== null);
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={({ subjectId, recipient }) => `${subjectId} ${recipient}`}
      columns={[
        {
          key: 'recipient',
          label: t(words.recipient),
          cell: ({ recipient }) => (
            <a class="breakable" href={link(`/staff/mail/why${queryOf({ email: recipient })}`)}>
              {recipient}
            </a>
          ),
        },
        {
          key: 'when',
          label: t(words.localTime),
          cell: ({ dueAt, timeZone }) => (
            <time dateTime={dueAt.toISOString()}>
              {formatDay(locale, dueAt, timeZone)}, <span class="nowrap">{formatTime(locale, dueAt, timeZone)}</span>
            </time>
          ),
        },
        { key: 'zone', label: t(words.zone), cell: ({ dueAt, timeZone }) => formatZone(locale, dueAt, timeZone) },
        ...(out
          ? [
              {
                key: 'rule',
                label: t(words.rule),
                cell: ({ leftOut }: PreviewedPerson) => (leftOut ? <Rule reason={leftOut} /> : '–'),
              },
            ]
          : []),
      ]}
    />
  );
}
