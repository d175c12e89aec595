import { useContext } from 'preact/hooks';
import { CheckboxField, SelectField, TextField } from '../../../../ui/components/fields.js';
import { figures } from '../../../../ui/figures/index.js';
import { usePage } from '../../../../ui/page-context.js';
import { kindOf } from '../../question-form.rules.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { InLanguages, PREFIX, QuestionFormContext } from '../form-parts.js';
import { AreaFields } from './area-fields.js';
import { Blanks } from './blank-fields.js';
import { Named } from './named-fields.js';
import { NumericAnswers } from './numeric-fields.js';
import { Options } from './option-fields.js';
import { Ordering } from './ordering-fields.js';
import { Pairs } from './pair-fields.js';
import { ShortAnswers } from './short-fields.js';
import { TrueFalse } from './true-false-fields.js';
import { Units } from './unit-fields.js';

/** What belongs to the kind of the question: its answers and how they count. */
export function AnswerFields() {
  const { t } = usePage();
  const { tree } = useContext(QuestionFormContext);
  const tick = (name: string, label: string) => <CheckboxField name={`${PREFIX}.${name}`} label={label} />;
  switch (kindOf(tree)) {
    case 'choice':
      return (
        <>
          {tick('several', t(say.several))}
          {tick('allOrNothing', t(say.allOrNothing))}
          {tick('shuffle', t(say.shuffle))}
          <Options path="options" />
        </>
      );
    case 'true-false':
      return <TrueFalse />;
    case 'matching':
      return (
        <>
          {tick('shuffle', t(say.shuffle))}
          <Pairs />
        </>
      );
    case 'ordering':
      return <Ordering />;
    case 'numeric':
      return (
        <>
          <NumericAnswers path="answers" />
          <Units />
        </>
      );
    case 'short':
      return (
        <>
          {tick('matchCase', t(say.matchCase))}
          <ShortAnswers path="answers" />
        </>
      );
    case 'blanks':
      return <Blanks />;
    case 'hotspot':
      return (
        <>
          <SelectField
            name={`${PREFIX}.figure`}
            label={t(say.figure)}
            placeholder={null}
            options={Object.entries(figures).map(([name, figure]) => ({ value: name, label: figure.name(t) }))}
          />
          {tick('several', t(say.areasMany))}
          <AreaFields />
        </>
      );
    case 'scale':
      return <Named path="points" legend={say.point} add={t(say.addPoint)} />;
    case 'long':
      return (
        <>
          <TextField name={`${PREFIX}.mostWords`} label={t(say.mostWords)} inputMode="numeric" short />
          <InLanguages name={`${PREFIX}.guide`} what={t(say.guide)} maxLength={20_000} rows={4} neverNeeded />
        </>
      );
    default:
      return null;
  }
}
