import type { ComponentChildren } from 'preact';
import { LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { Button } from '../../../ui/components/button.js';
import { CheckboxField, TextField } from '../../../ui/components/fields.js';
import { fieldId, FieldError, FieldRow, useForm } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { MOST_OPTIONS, offersOptions, QUESTION_KINDS } from '../question.rules.js';
import type { DraftQuestion } from '../question-draft.rules.js';
import { QUESTION_STAFF as say } from '../questions.messages.js';

interface DraftFieldsProps {
  question: DraftQuestion;
  /** Its place in the form, from 0. */
  at: number;
  last: boolean;
  /** The address that the form posts to. */
  here: string;
}

/** One question in the form of staff: its words in three languages, what belongs to its kind, and where it stands. */
export function DraftFields({ question, at, last, here }: DraftFieldsProps) {
  const { t } = usePage();
  const name = `questions.${at}`;
  const kind = QUESTION_KINDS.find((known) => known === question.kind) ?? 'short';
  const consent = kind === 'consent';
  return (
    <fieldset class="fieldset fieldset-large" id={`question-${at}`}>
      <legend>{t(say.numbered, { number: at + 1, kind: t(say[kind]) })}</legend>
      <Moves {...{ question, at, last, here }} />
      <input type="hidden" name={`${name}.id`} value={question.id} />
      <input type="hidden" name={`${name}.kind`} value={kind} />
      <InLanguages name={`${name}.label`} what={t(consent ? say.consentLabel : say.label)} maxLength={300} />
      <InLanguages name={`${name}.help`} what={t(say.help)} maxLength={500} neverNeeded />
      {offersOptions(kind) && <Options {...{ question, at, here }} />}
      {kind === 'number' && (
        <FieldRow>
          <TextField name={`${name}.min`} label={t(say.min)} inputMode="decimal" optional />
          <TextField name={`${name}.max`} label={t(say.max)} inputMode="decimal" optional />
        </FieldRow>
      )}
      <CheckboxField name={`${name}.required`} label={t(consent ? say.requiredConsent : say.required)} />
    </fieldset>
  );
}

/** One text in each language, the reader's own first: that one is needed, the others fall back to it. */
function InLanguages(props: { name: string; what: string; maxLength: number; neverNeeded?: boolean }) {
  const { t, locale } = usePage();
  const { name, what, maxLength, neverNeeded = false } = props;
  return (
    <div class="in-languages">
      {inOrder(locale).map((language, index) => (
        <TextField
          key={language}
          name={`${name}.${language}`}
          label={t(say.inLanguage, { what, language })}
          optional={neverNeeded || index > 0}
          maxLength={maxLength}
        />
      ))}
    </div>
  );
}

function Options({ question, at, here }: Omit<DraftFieldsProps, 'last'>) {
  const { t } = usePage();
  const { errors } = useForm();
  const name = `questions.${at}.options`;
  return (
    <div class="stack" id={fieldId(name)} tabIndex={-1}>
      {errors[name] && <FieldError id={fieldId(name)}>{errors[name]}</FieldError>}
      {question.options.map((option, index) => (
        <div class="draft-option" key={index}>
          <input type="hidden" name={`${name}.${index}.id`} value={option.id} />
          <InLanguages name={`${name}.${index}.label`} what={t(say.option, { number: index + 1 })} maxLength={200} />
          <div class="actions">
            {index > 0 && (
              <Command small at={at} here={here} command={`option-up:${at}:${index}`}>
                {t(say.optionUp, { number: index + 1 })}
              </Command>
            )}
            <Command small at={at} here={here} command={`remove-option:${at}:${index}`}>
              {t(say.removeOption, { number: index + 1 })}
            </Command>
          </div>
        </div>
      ))}
      {question.options.length < MOST_OPTIONS && (
        <div class="actions">
          <Command at={at} here={here} command={`add-option:${at}`}>
            {t(say.addOption)}
            <span class="visually-hidden">: {t(say.ofQuestion, { number: at + 1 })}</span>
          </Command>
        </div>
      )}
    </div>
  );
}

function Moves({ question, at, last, here }: DraftFieldsProps) {
  const { t } = usePage();
  const hidden = <span class="visually-hidden">: {t(say.ofQuestion, { number: at + 1 })}</span>;
  return (
    <div class="actions">
      {at > 0 && (
        <Command at={at - 1} here={here} command={`up:${at}`}>
          {t(say.up)}
          {hidden}
        </Command>
      )}
      {!last && (
        <Command at={at + 1} here={here} command={`down:${at}`}>
          {t(say.down)}
          {hidden}
        </Command>
      )}
      <Command at={Math.max(0, at - 1)} here={here} command={`remove:${at}`}>
        {t(say.remove)}
        {hidden}
      </Command>
      {question.id && <span class="hint">{t(say.removeHint)}</span>}
    </div>
  );
}

/** A button that changes the form and saves nothing; the page comes back at the question it is about. */
function Command(props: { at: number; here: string; command: string; small?: boolean; children: ComponentChildren }) {
  return (
    <Button
      kind={props.small ? 'plain' : 'quiet'}
      small
      name="do"
      value={props.command}
      formAction={`${props.here}#question-${props.at}`}
    >
      {props.children}
    </Button>
  );
}

function inOrder(first: Locale): Locale[] {
  return [first, ...LOCALES.filter((locale) => locale !== first)];
}
