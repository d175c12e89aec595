import { formatNumber } from '../../../platform/i18n/dates.js';
import type { Message } from '../../../platform/i18n/messages.js';
import { FieldError } from '../../../ui/components/form.js';
import { usePage } from '../../../ui/page-context.js';
import { formValues, type FormValues } from '../../../ui/quiz-response.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../attempt-pages.messages.js';
import type { AttemptQuestionView } from '../attempts.views.js';
import { BlanksText } from './controls/blanks-text.js';
import { controlId } from './controls/control-props.js';
import { Control } from './controls/control.js';
import { StemPicture, type Pictures } from './pictures.js';
import { ReviewOf, type ClaimTexts } from './review-of.js';

/** What stands around a question, as far as it changes with the page. */
export interface QuestionPartProps {
  question: AttemptQuestionView;
  pictures: Pictures;
  claims: ClaimTexts;
  /** What was typed and refused, in place of what the server holds. */
  typed?: FormValues | undefined;
  /** Why, in the reader's language. */
  error?: string | undefined;
  /** Asks how sure she is. */
  certainty?: boolean;
  /** True where it can no longer be answered. */
  closed?: boolean;
  /** Share of the mark that a hint or a further try costs; null where neither plays a part. */
  penalty?: number | null;
}

/** A question with the fields that answer it, its hints, and what may be said about the answer. */
export function QuestionPart(props: QuestionPartProps) {
  const { question, pictures, closed = false, error } = props;
  const { position } = question;
  const labelledBy = controlId(position, 'stem');
  const hint = hintOf(question);
  const describedBy =
    [hint && controlId(position, 'hint'), error && `${controlId(position, 'answer')}-error`]
      .filter(Boolean)
      .join(' ') || undefined;
  const values = props.typed ?? formValues(question.kind, question.response);
  const control = { question, values, pictures, labelledBy, describedBy, closed, invalid: error !== undefined };
  const { t } = usePage();
  return (
    <div class="quiz-question" data-kind={question.kind}>
      {question.kind === 'blanks' ? (
        <BlanksText {...control} />
      ) : (
        <div class="quiz-stem prose" id={labelledBy} dangerouslySetInnerHTML={{ __html: question.stem }} />
      )}
      <StemPicture name={question.picture} pictures={pictures} />
      {hint && !closed && (
        <p class="hint" id={controlId(position, 'hint')}>
          {t(hint, { most: question.mostWords ?? 0 })}
        </p>
      )}
      {error && <FieldError id={controlId(position, 'answer')}>{error}</FieldError>}
      <Control {...control} />
      {props.certainty && question.number !== null && <Certainty {...props} />}
      <Hints {...props} />
      <div aria-live="polite">
        <ReviewOf question={question} claims={props.claims} />
      </div>
    </div>
  );
}

function hintOf({ kind, several }: AttemptQuestionView): Message | null {
  switch (kind) {
    case 'choice':
      return several ? m.severalChoices : m.oneChoice;
    case 'matching':
      return m.matchEach;
    case 'ordering':
      return m.order;
    case 'short':
      return m.fewWords;
    case 'long':
      return m.mostWords;
    case 'hotspot':
      return m.areas;
    default:
      return null;
  }
}

function Certainty({ question, closed = false, typed }: QuestionPartProps) {
  const { t } = usePage();
  const held = typed ? String(typed.certainty ?? '') : String(question.certainty ?? '');
  return (
    <fieldset class="fieldset quiz-certainty">
      <legend>{t(m.certainty)}</legend>
      <div class="choices">
        {([m.certainty1, m.certainty2, m.certainty3] as const).map((words, index) => {
          const value = String(index + 1);
          const id = controlId(question.position, `sure-${value}`);
          return (
            <div class="choice" key={value}>
              <input type="radio" {...{ id, value }} name="certainty" checked={held === value} disabled={closed} />
              <label for={id}>{t(words)}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function Hints({ question, penalty = null, closed = false }: QuestionPartProps) {
  const { t, locale } = usePage();
  const costs = penalty !== null && penalty > 0 && !closed;
  if (question.hints.length === 0 && !costs) return null;
  return (
    <div class="quiz-hints">
      {question.hints.length > 0 && (
        <>
          <h2 class="quiz-part-title">{t(m.hints)}</h2>
          <ol>
            {question.hints.map((html, index) => (
              <li key={index} class="prose" dangerouslySetInnerHTML={{ __html: html }} />
            ))}
          </ol>
        </>
      )}
      {costs && (
        <p class="fine">
          {t(m.hintCosts, { share: formatNumber(locale, penalty, { style: 'percent', maximumFractionDigits: 0 }) })}
        </p>
      )}
    </div>
  );
}
