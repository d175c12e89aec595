import type { ComponentChildren } from 'preact';
import { Button } from '../../../ui/components/button.js';
import { Notice } from '../../../ui/components/notice.js';
import { Prose } from '../../../ui/components/page-head.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import type { Score } from '../../scoring/outcome.js';
import { wordsHtml } from '../../questions/words.js';
import { BANK as say } from '../bank.messages.js';

/** What an answer that was tried out came to; null where none was given. */
export interface Tried {
  score: Score;
  given: boolean;
}

/** A question as a learner answers it, with a button that scores the answer and keeps nothing. */
export function QuestionPreview(props: {
  action: string;
  tried: Tried | null;
  values: FieldValues;
  errors: FieldErrors;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  return (
    <Form action={props.action} errors={props.errors} values={props.values} class="form question-preview" data-preview>
      {props.children}
      <div class="actions">
        <Button kind="quiet">{t(say.score)}</Button>
      </div>
      {props.tried && <Outcome {...props.tried} />}
    </Form>
  );
}

function Outcome({ score, given }: Tried) {
  const { t, locale } = usePage();
  const { fraction, feedback, rightAnswer } = score;
  const earned = fraction === null ? t(say.waiting) : t(say.earned, { percent: Number((fraction * 100).toFixed(1)) });
  return (
    <div class="stack" id="outcome">
      <Notice live title={given ? earned : t(say.nothingGiven)}>
        <>
          {feedback.map(({ feedback: one }, index) => (
            <Prose key={index} html={wordsHtml(one.words, locale)} />
          ))}
          {rightAnswer.length > 0 && (
            <>
              <p>
                <strong>{t(say.rightAnswer)}</strong>
              </p>
              <ul>
                {rightAnswer.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </>
      </Notice>
    </div>
  );
}
