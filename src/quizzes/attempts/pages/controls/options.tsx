import type { AttemptQuestionView } from '../../attempts.views.js';
import { OptionPicture } from '../pictures.js';
import { controlId, valuesOf, type ControlProps } from './control-props.js';

/** One or several of a list; pictures stand with their words. */
export function Options(props: ControlProps & { options: AttemptQuestionView['options'] }) {
  const { question, values, labelledBy, describedBy, invalid, closed, options, pictures } = props;
  const chosen = valuesOf(values.answer);
  const type = question.several ? 'checkbox' : 'radio';
  return (
    <div
      class={question.kind === 'scale' ? 'choices quiz-scale' : 'choices'}
      role={question.several ? 'group' : 'radiogroup'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={!question.several && invalid ? 'true' : undefined}
    >
      {options.map((option) => {
        const id = controlId(question.position, option.id);
        return (
          <div class="choice" key={option.id}>
            <input
              {...{ type, id }}
              name="answer"
              value={option.id}
              checked={chosen.includes(option.id)}
              disabled={closed}
            />
            <label for={id}>
              <span dangerouslySetInnerHTML={{ __html: option.html }} />
              <OptionPicture name={option.picture} pictures={pictures} />
            </label>
          </div>
        );
      })}
    </div>
  );
}
