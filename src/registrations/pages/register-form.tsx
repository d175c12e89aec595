import type { ComponentChildren, ComponentProps } from 'preact';
import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { Button } from '../../ui/components/button.js';
import { CheckboxField, SelectField, TextArea, TextField } from '../../ui/components/fields.js';
import { Fieldset, Form, HoneyPot, typed, type FieldErrors, type FieldValues } from '../../ui/components/form.js';
import { Notice } from '../../ui/components/notice.js';
import { TimeZoneField } from '../../ui/components/time-zone-field.js';
import { usePage } from '../../ui/page-context.js';
import { UTM_FIELDS } from '../../masterclasses/campaign.rules.js';
import type { Availability } from '../../masterclasses/session.rules.js';
import { viewQuestion } from '../../masterclasses/questions/question.rules.js';
import { QuestionFields } from '../../masterclasses/questions/question-fields.js';
import { CONSENTS } from '../consents/consents.js';
import { HEARD, HEARD_WORDS } from '../heard.js';
import { ANSWER_WORDS } from '../questions/answers.messages.js';
import { answeredInVain, typedAnswers, type Asked } from '../questions/answers.rules.js';
import { REGISTRATION_WORDS as words } from '../registrations.messages.js';
import { ProofField } from './proof-field.js';

/** What the form that gives a place shows. */
export interface RegisterFormProps {
  sessionId: string;
  offer: Exclude<Availability, 'draft'>;
  /** The address of the account of whoever is signed in. */
  accountEmail: string | null;
  asked: Asked;
  /** The sum that a guest's browser is asked for; null where none is. */
  proof: ComponentProps<typeof ProofField> | null;
  errors?: FieldErrors;
  values: FieldValues;
}

/**
 * The form that gives a place. Somebody who is signed in and of whom we know enough needs only its button: the fields
 * are filled in and folded away.
 */
export function RegisterForm(props: RegisterFormProps) {
  const { sessionId, offer, asked, proof, errors, values } = props;
  const { t, link } = usePage();
  return (
    <Form action={link(`/sessions/${sessionId}/register`)} errors={errors} values={values}>
      <Changed asked={asked} values={values} />
      {knowsEnough(props) ? <OneButton {...props} /> : <WholeForm {...props} />}
      <HoneyPot />
      {proof && <ProofField {...proof} />}
      {['form', ...UTM_FIELDS].map((name) =>
        values[name] ? <input key={name} type="hidden" name={name} value={typed(values[name])} /> : null,
      )}
      <input type="hidden" name="questionsVersion" value={asked.now.version} />
      {!knowsEnough(props) && (
        <div class="actions">
          <Button>{t(offer === 'open' ? words.takePlace : words.joinQueue)}</Button>
        </div>
      )}
    </Form>
  );
}

function knowsEnough({ accountEmail, asked, values }: RegisterFormProps): boolean {
  const needed = asked.now.questions.some(({ required }) => required);
  return accountEmail !== null && !needed && values.known === 'yes';
}

function WholeForm(props: RegisterFormProps) {
  const { t } = usePage();
  const { accountEmail } = props;
  return (
    <>
      {accountEmail ? (
        <p class="muted">{t(words.signedInAs, { email: accountEmail })}</p>
      ) : (
        <TextField
          name="email"
          type="email"
          label={t(words.email)}
          hint={t(words.emailHint)}
          autoComplete="email"
          maxLength={254}
        />
      )}
      <Person {...props} />
      <Questions {...props} />
      <Fieldset legend={t(words.consents)}>
        <CheckboxField name="consent" label={t(wordingOf('registering'))} optional={false} />
        <CheckboxField name="followUp" label={t(wordingOf('follow-up'))} />
      </Fieldset>
    </>
  );
}

function OneButton(props: RegisterFormProps) {
  const { accountEmail, offer, errors = {}, values } = props;
  const { t } = usePage();
  return (
    <>
      <p>{t(words.oneClick, { name: typed(values.name), email: accountEmail! })}</p>
      <p class="hint">{t(wordingOf('registering'))}</p>
      <CheckboxField name="followUp" label={t(wordingOf('follow-up'))} />
      <div class="actions">
        <Button name="consent" value="on">
          {t(offer === 'open' ? words.agreeAndTake : words.agreeAndQueue)}
        </Button>
      </div>
      <details open={Object.keys(errors).length > 0}>
        <summary>{t(words.changeKnown)}</summary>
        <div class="form details-form">
          <Person {...props} />
          <Questions {...props} />
        </div>
      </details>
      <input type="hidden" name="known" value="yes" />
    </>
  );
}

function Person({ values }: RegisterFormProps) {
  const { t } = usePage();
  return (
    <>
      <TextField name="name" label={t(words.name)} autoComplete="name" maxLength={120} />
      <SelectField
        name="locale"
        label={t(words.mailLanguage)}
        placeholder={null}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
      <TimeZoneField label={t(words.timeZone)} hint={t(words.timeZoneHint)} value={typed(values.timeZone)} detect />
    </>
  );
}

function Questions({ asked }: RegisterFormProps) {
  const { t, locale } = usePage();
  const questions = asked.now.questions.map((question) => viewQuestion(question, locale));
  return (
    <>
      <QuestionFields questions={questions} />
      <TextArea name="note" label={t(words.note)} hint={t(words.noteHint)} optional maxLength={1000} rows={3} />
      <div class="heard form">
        <SelectField
          name="heard"
          label={t(HEARD_WORDS.question)}
          optional
          options={HEARD.map((value) => ({ value, label: t(HEARD_WORDS[value]) }))}
        />
        <div class="heard-other">
          <TextField name="heardOther" label={t(HEARD_WORDS.otherText)} optional maxLength={120} />
        </div>
      </div>
    </>
  );
}

/** Says what became of the questions while the form was being filled in; nothing that was written goes without a word. */
function Changed({ asked, values }: { asked: Asked; values: FieldValues }): ComponentChildren {
  const { t, locale } = usePage();
  if (!asked.before) return null;
  const answers = typedAnswers(values);
  const gone = answeredInVain(asked, answers).map((question) => viewQuestion(question, locale));
  return (
    <Notice title={t(ANSWER_WORDS.changedTitle)}>
      <p>{t(ANSWER_WORDS.changed)}</p>
      {gone.map(({ id, label }) => (
        <p key={id}>{t(ANSWER_WORDS.notAsked, { label })}</p>
      ))}
    </Notice>
  );
}

/** The words that somebody agrees to now. */
function wordingOf(purpose: keyof typeof CONSENTS) {
  const { wordings, current } = CONSENTS[purpose];
  return wordings[current];
}
