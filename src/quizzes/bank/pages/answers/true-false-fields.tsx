import { RadioGroup } from '../../../../ui/components/fields.js';
import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { FeedbackFields, PREFIX } from '../form-parts.js';

/** Which of the two it is, and what is said to either. */
export function TrueFalse() {
  const { t } = usePage();
  return (
    <>
      <RadioGroup
        name={`${PREFIX}.key`}
        label={t(say.key)}
        options={[
          { value: 'true', label: t(say.isTrue) },
          { value: 'false', label: t(say.isFalse) },
        ]}
      />
      <FeedbackFields name={`${PREFIX}.whenTrue`} label={t(say.whenTrue)} />
      <FeedbackFields name={`${PREFIX}.whenFalse`} label={t(say.whenFalse)} />
    </>
  );
}
