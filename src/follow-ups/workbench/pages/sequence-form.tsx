import { BULK_TOPICS, TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import { Actions, Button, LinkButton } from '../../../ui/components/button.js';
import { RadioGroup, SelectField, TextField } from '../../../ui/components/fields.js';
import { Form, type FieldErrors, type FieldValues, typed } from '../../../ui/components/form.js';
import { Notice } from '../../../ui/components/notice.js';
import { usePage } from '../../../ui/page-context.js';
import { MailFrame } from '../../pages/mail-frame.js';
import { EXITS_OF, NARROWED_BY, SUBJECT_OF, TRIGGERS, type Trigger } from '../../sequence.rules.js';
import type { SequenceView } from '../../sequence.views.js';
import type { BulkPause } from '../../settings/settings.views.js';
import { TRIGGER_WORDS } from '../../trigger.messages.js';
import { SEQUENCE_WORDS } from '../sequence-words.messages.js';
import { capital, sayTrigger } from '../sequence-words.js';
import { stepsOf } from '../steps.form.js';
import { WORKBENCH_WORDS as words } from '../workbench.messages.js';
import type { Choice } from '../workbench.views.js';
import { StepFieldset } from './step-fields.js';

/** Where a new sequence begins: with what sets it going, for all else depends on that. */
export function ChooseTriggerPage({ paused }: { paused: BulkPause | null }) {
  const { t, link } = usePage();
  return (
    <MailFrame title={t(words.newTitle)} active="sequences" paused={paused}>
      <form method="get" action={link('/staff/mail/sequences/new')} class="form">
        <RadioGroup
          name="trigger"
          label={t(words.whichTrigger)}
          hint={t(words.triggerHint)}
          value="before-start"
          options={TRIGGERS.map((trigger) => ({ value: trigger, label: capital(t(TRIGGER_WORDS[trigger])) }))}
        />
        <Actions>
          <Button>{t(words.goOn)}</Button>
        </Actions>
      </form>
    </MailFrame>
  );
}

interface SequenceFormProps {
  /** Null for a new one. */
  sequence: SequenceView | null;
  trigger: Trigger;
  narrowable: readonly Choice[];
  templates: readonly string[];
  paused: BulkPause | null;
  values: FieldValues;
  errors?: FieldErrors;
  /** True when somebody else saved it since this form was opened. */
  conflict?: boolean;
}

const ANY = {
  masterclass: words.anyMasterclass,
  course: words.anyCourse,
  quiz: words.anyQuiz,
  claim: words.anyClaim,
} as const;

/** The form of a sequence; its steps are added, taken out and moved by buttons that send the whole form. */
export function SequenceForm(props: SequenceFormProps) {
  const { t, link } = usePage();
  const { sequence, trigger, templates, paused, values, errors = {}, conflict = false } = props;
  const here = sequence ? `/staff/mail/sequences/${sequence.id}/edit` : '/staff/mail/sequences';
  const steps = stepsOf(values);
  const save = conflict ? words.saveOver : sequence && sequence.status !== 'draft' ? words.saveOn : words.saveDraft;
  // Whoever saves again after a conflict has been told, and means to put hers in its place.
  const version = conflict ? String(sequence?.version ?? 1) : typed(values.version);
  return (
    <MailFrame
      title={sequence ? t(words.editTitle, { name: sequence.name }) : t(words.newTitle)}
      active="sequences"
      paused={paused}
    >
      {conflict && sequence && (
        <Notice tone="problem">
          <p>
            {t(words.conflict)} <a href={link(`/staff/mail/sequences/${sequence.id}`)}>{t(words.seeNow)}</a>
          </p>
        </Notice>
      )}
      <Form action={link(here)} values={values} errors={errors} class="form form-wide">
        {/* Enter in a field saves; without this first button it would take a step out. */}
        <button type="submit" name="do" value="save" class="visually-hidden" tabIndex={-1} aria-hidden="true">
          {t(save)}
        </button>
        <input type="hidden" name="trigger" value={trigger} />
        <input type="hidden" name="version" value={version} />
        <p class="lede-small">{sayTrigger(t, trigger)}</p>
        <Whole {...props} />
        {templates.length === 0 && <Notice tone="problem">{t(words.noTemplates)}</Notice>}
        {steps.map((step, place) => (
          <StepFieldset key={place} {...{ step, place, trigger, templates }} last={place === steps.length - 1} />
        ))}
        <Actions>
          <Button name="do" value="add" kind="quiet">
            {t(words.addStep)}
          </Button>
        </Actions>
        <Actions>
          <Button name="do" value="save">
            {t(save)}
          </Button>
          {sequence && (
            <LinkButton kind="plain" href={link(`/staff/mail/sequences/${sequence.id}`)}>
              {t(words.back)}
            </LinkButton>
          )}
        </Actions>
      </Form>
    </MailFrame>
  );
}

function Whole({ trigger, narrowable }: SequenceFormProps) {
  const { t } = usePage();
  const by = NARROWED_BY[trigger];
  const ends = EXITS_OF[SUBJECT_OF[trigger]].map((exit) => ({ value: exit, label: capital(t(SEQUENCE_WORDS[exit])) }));
  return (
    <>
      <TextField name="name" label={t(words.name)} maxLength={120} />
      <TextField name="slug" label={t(words.slug)} hint={t(words.slugHint)} maxLength={63} optional />
      <SelectField
        name="topic"
        label={t(words.topic)}
        hint={t(words.topicHint)}
        options={BULK_TOPICS.map((topic) => ({ value: topic, label: t(TOPIC_MESSAGES[topic]) }))}
        placeholder={null}
      />
      {by && (
        <SelectField
          name="narrowedTo"
          label={t(words.narrowedTo)}
          options={narrowable}
          placeholder={t(ANY[by])}
          optional
        />
      )}
      {trigger === 'silent' && (
        <TextField name="days" type="number" label={t(words.days)} min={1} max={365} inputMode="numeric" short />
      )}
      <SelectField
        name="goal"
        label={t(words.goal)}
        hint={t(words.goalHint)}
        options={ends}
        placeholder={capital(t(words.noGoal))}
        optional
      />
      <RadioGroup name="exits" label={t(words.exitsLabel)} options={ends} multiple optional />
    </>
  );
}
