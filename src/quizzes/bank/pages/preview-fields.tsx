import { RadioGroup, SelectField, TextArea, TextField } from '../../../ui/components/fields.js';
import { FigureFrame } from '../../../ui/components/figure-frame.js';
import { Prose } from '../../../ui/components/page-head.js';
import { FieldRow } from '../../../ui/components/form.js';
import { figures } from '../../../ui/figures/index.js';
import { usePage } from '../../../ui/page-context.js';
import type { Blank, Question, Words } from '../../questions/question.js';
import { plainWords, wordsHtml } from '../../questions/words.js';
import { BANK as say } from '../bank.messages.js';
import { QUESTION_FORM } from '../question-form.messages.js';

/** The name of the fields that hold the answer. */
export const ANSWER = 'answer';

/** A question with the fields that its answer is given in, for staff who try it out. */
export function PreviewFields({ question }: { question: Question }) {
  const { locale } = usePage();
  return (
    <>
      <Prose html={wordsHtml(question.stem, locale)} />
      <Answer question={question} />
    </>
  );
}

function Answer({ question }: { question: Question }) {
  const { t, locale } = usePage();
  const said = (words: Words) => plainWords(words, locale);
  const label = t(say.answer);
  switch (question.kind) {
    case 'choice': {
      const options = question.options.map(({ id, words, picture }) => ({
        value: id,
        label: said(words) || picture?.media || id,
      }));
      return <RadioGroup name={ANSWER} label={label} options={options} multiple={question.several} optional />;
    }
    case 'true-false': {
      const options = [
        { value: 'true', label: t(QUESTION_FORM.isTrue) },
        { value: 'false', label: t(QUESTION_FORM.isFalse) },
      ];
      return <RadioGroup name={ANSWER} label={label} options={options} optional />;
    }
    case 'scale': {
      const options = question.points.map(({ id, words }) => ({ value: id, label: said(words) }));
      return <RadioGroup name={ANSWER} label={label} options={options} optional />;
    }
    case 'matching': {
      const answers = question.pairs.map(({ id, answer }) => ({ value: id, label: said(answer) }));
      return question.pairs
        .filter(({ words }) => Object.keys(words).length > 0)
        .map(({ id, words }) => (
          <SelectField key={id} name={`${ANSWER}.${id}`} label={said(words)} options={answers} optional />
        ));
    }
    case 'ordering': {
      const places = question.items.map((_, at) => ({ value: String(at + 1), label: String(at + 1) }));
      return question.items
        .toSorted((one, other) => one.id.localeCompare(other.id))
        .map(({ id, words }) => (
          <SelectField key={id} name={`${ANSWER}.${id}`} label={said(words)} options={places} optional />
        ));
    }
    case 'numeric':
      return (
        <FieldRow>
          <TextField name={ANSWER} label={label} inputMode="decimal" optional />
          {question.units.length > 0 && (
            <SelectField
              name={`${ANSWER}.unit`}
              label={t(QUESTION_FORM.units)}
              optional
              options={question.units.map(({ name }) => ({ value: name, label: name }))}
            />
          )}
        </FieldRow>
      );
    case 'short':
      return <TextField name={ANSWER} label={label} optional />;
    case 'blanks':
      return question.blanks.map((blank) => <BlankField key={blank.id} blank={blank} />);
    case 'hotspot': {
      const { component: Drawing, name } = figures[question.figure];
      const options = question.areas.map(({ id, label: words }) => ({ value: id, label: said(words) }));
      return (
        <>
          <FigureFrame caption={name(t)}>
            <Drawing />
          </FigureFrame>
          <RadioGroup name={ANSWER} label={label} options={options} multiple={question.several} optional />
        </>
      );
    }
    case 'long':
      return <TextArea name={ANSWER} label={label} optional rows={6} />;
    default:
      return null;
  }
}

function BlankField({ blank }: { blank: Blank }) {
  const { t, locale } = usePage();
  const field = { name: `${ANSWER}.${blank.id}`, label: t(say.blank, { name: blank.id }), optional: true };
  if (blank.kind !== 'choice') return <TextField {...field} />;
  return (
    <SelectField
      {...field}
      options={blank.options.map(({ id, words }) => ({ value: id, label: plainWords(words, locale) }))}
    />
  );
}
