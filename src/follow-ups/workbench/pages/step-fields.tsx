import { LOCALES, LOCALE_NAMES } from '../../../platform/i18n/locales.js';
import { Actions, Button } from '../../../ui/components/button.js';
import { CheckboxField, SelectField, TextField } from '../../../ui/components/fields.js';
import { FieldRow, Fieldset } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { CONDITIONS_OF, SUBJECT_OF, type Trigger } from '../../sequence.rules.js';
import type { StepFields } from '../steps.form.js';
import { WORKBENCH_WORDS as words } from '../workbench.messages.js';

interface StepProps {
  step: StepFields;
  /** Counted from 0. */
  place: number;
  last: boolean;
  trigger: Trigger;
  templates: readonly string[];
}

/** The fields of one step, and the buttons that move it or take it out. */
export function StepFieldset({ step, place, last, trigger, templates }: StepProps) {
  const { t } = usePage();
  const n = place + 1;
  const field = (name: string) => `steps.${place}.${name}`;
  const afterEnd = trigger === 'attended' || trigger === 'missed';
  const delay = trigger === 'before-start' ? words.delayBefore : afterEnd ? words.delayEnd : words.delayAfter;
  // A text that is gone, or no longer fits, is still shown until another one is chosen.
  const names = step.template && !templates.includes(step.template) ? [step.template, ...templates] : templates;
  return (
    <Fieldset large legend={t(words.stepN, { n })}>
      <input type="hidden" name={field('id')} value={step.id ?? ''} />
      <SelectField
        name={field('template')}
        label={t(words.template)}
        options={names.map((name) => ({ value: name, label: name }))}
      />
      <FieldRow>
        <Span name={field('delay')} label={t(delay)} />
        <Span name={field('expires')} label={t(words.expires)} />
      </FieldRow>
      <CheckboxField
        name={field('quiet')}
        label={t(words.quiet)}
        hint={t(words.quietHint)}
        checked={Boolean(step.quiet)}
      />
      <FieldRow>
        <TextField name={field('quietFrom')} type="time" label={t(words.quietFrom)} optional short />
        <TextField name={field('quietTo')} type="time" label={t(words.quietTo)} optional short />
      </FieldRow>
      <Conditions step={step} place={place} trigger={trigger} />
      <Actions>
        {place > 0 && (
          <Button small kind="quiet" name="do" value={`up.${place}`}>
            {t(words.up, { n })}
          </Button>
        )}
        {!last && (
          <Button small kind="quiet" name="do" value={`down.${place}`}>
            {t(words.down, { n })}
          </Button>
        )}
        <Button small kind="quiet" name="do" value={`remove.${place}`}>
          {t(words.remove, { n })}
        </Button>
      </Actions>
    </Fieldset>
  );
}

/** A number and its unit beside each other. */
function Span({ name, label }: { name: string; label: string }) {
  const { t } = usePage();
  const units = [
    { value: 'minutes', label: t(words.minutes) },
    { value: 'hours', label: t(words.hours) },
    { value: 'days', label: t(words.unitDays) },
  ];
  return (
    <div class="span-field">
      <TextField name={name} label={label} type="number" min={0} inputMode="numeric" short />
      <SelectField
        name={`${name}Unit`}
        label={
          <span class="visually-hidden">
            {label}: {t(words.unit)}
          </span>
        }
        options={units}
        placeholder={null}
      />
    </div>
  );
}

function Conditions({ step, place, trigger }: Pick<StepProps, 'step' | 'place' | 'trigger'>) {
  const { t } = usePage();
  const asks = CONDITIONS_OF[SUBJECT_OF[trigger]];
  const field = (name: string) => `steps.${place}.${name}`;
  const choice = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <SelectField name={field(name)} label={label} options={options} placeholder={t(words.whatever)} optional />
  );
  return (
    <Fieldset legend={t(words.conditions)} hint={t(words.conditionsHint)}>
      <div class="condition-fields">
        {asks.includes('attended') &&
          choice('attended', t(words.attended), [
            { value: 'yes', label: t(words.attendedYes) },
            { value: 'no', label: t(words.attendedNo) },
          ])}
        {asks.includes('language') &&
          choice(
            'language',
            t(words.language),
            LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] })),
          )}
        {asks.includes('has-certificate') &&
          choice('certificate', t(words.certificate), [
            { value: 'yes', label: t(words.certificateYes) },
            { value: 'no', label: t(words.certificateNo) },
          ])}
        {asks.includes('tag') && <TextField name={field('tag')} label={t(words.tag)} maxLength={80} optional />}
        {asks.includes('quiz-score') && (
          <TextField
            name={field('scoreAtLeast')}
            label={t(words.scoreAtLeast)}
            type="number"
            min={0}
            max={100}
            optional
            short
          />
        )}
        {asks.includes('quiz-score-below') && (
          <TextField
            name={field('scoreBelow')}
            label={t(words.scoreBelow)}
            type="number"
            min={0}
            max={100}
            optional
            short
          />
        )}
      </div>
      {asks.includes('consent') && (
        <CheckboxField name={field('consent')} label={t(words.consent)} checked={Boolean(step.consent)} />
      )}
      {asks.includes('replay') && (
        <CheckboxField name={field('replay')} label={t(words.replay)} checked={Boolean(step.replay)} />
      )}
    </Fieldset>
  );
}
