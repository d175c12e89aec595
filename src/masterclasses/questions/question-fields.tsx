import { CheckboxField, RadioGroup, SelectField, TextArea, TextField } from '../../ui/components/fields.js';
import { usePage } from '../../ui/page-context.js';
import type { QuestionView } from './question.rules.js';
import { QUESTION_WORDS as words } from './questions.messages.js';

/** From this number of options on they fold into a list. */
const FOLDED = 7;

/** The name of a question's field in a form. */
export const answerField = (id: string) => `answers.${id}`;

/** The questions of a masterclass as fields of a form, each by its kind. */
export function QuestionFields({ questions }: { questions: readonly QuestionView[] }) {
  const { t, locale } = usePage();
  return (
    <>
      {questions.some((question) => question.locale !== locale) && <p class="hint">{t(words.otherLanguage)}</p>}
      {questions.map((question) =>
        question.locale === locale ? (
          <QuestionField key={question.id} question={question} />
        ) : (
          <div key={question.id} lang={question.locale}>
            <QuestionField question={question} />
          </div>
        ),
      )}
    </>
  );
}

function QuestionField({ question }: { question: QuestionView }) {
  const { t } = usePage();
  const { id, kind, label, required, options } = question;
  const common = { name: answerField(id), label, optional: !required };
  const hint = question.help || undefined;
  switch (kind) {
    case 'short':
      return <TextField {...common} hint={hint} maxLength={200} />;
    case 'long':
      return <TextArea {...common} hint={hint} maxLength={2000} />;
    case 'number':
      return <TextField {...common} hint={numberHint(question, t)} inputMode="decimal" short />;
    case 'consent':
      return <CheckboxField {...common} hint={hint} />;
    case 'several':
      return <RadioGroup {...common} hint={hint} multiple options={options.map(toChoice)} />;
    case 'one':
      if (options.length >= FOLDED) return <SelectField {...common} hint={hint} options={options.map(toChoice)} />;
      return (
        <RadioGroup
          {...common}
          hint={hint}
          options={[...options.map(toChoice), ...(required ? [] : [{ value: '', label: t(words.noAnswer) }])]}
        />
      );
  }
}

const toChoice = ({ id, label }: { id: string; label: string }) => ({ value: id, label });

function numberHint({ help, min, max }: QuestionView, t: ReturnType<typeof usePage>['t']): string | undefined {
  const bounds =
    min !== null && max !== null
      ? t(words.between, { min, max })
      : min !== null
        ? t(words.atLeast, { min })
        : max !== null
          ? t(words.atMost, { max })
          : '';
  return [help, bounds].filter(Boolean).join(' ') || undefined;
}
