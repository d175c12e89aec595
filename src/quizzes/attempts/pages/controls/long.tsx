import { usePage } from '../../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../../attempt-pages.messages.js';
import { controlId, valueOf, type ControlProps } from './control-props.js';

/** Some paragraphs; a script counts the words. */
export function Long({ question, values, closed, invalid, labelledBy, describedBy }: ControlProps) {
  const { t } = usePage();
  return (
    <div class="quiz-long">
      <textarea
        class="input"
        rows={10}
        id={controlId(question.position, 'answer')}
        name="answer"
        disabled={closed}
        dir="auto"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid ? 'true' : undefined}
      >
        {valueOf(values.answer)}
      </textarea>
      <p
        class="fine"
        data-quiz-words={t(m.words, { count: 2 }).replace('2', '{count}')}
        data-quiz-word={t(m.words, { count: 1 })}
      />
    </div>
  );
}
