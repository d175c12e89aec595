import { controlId, valueOf, type ControlProps } from './control-props.js';
import { Select } from './select.js';

/** Each stem with a list of the answers. */
export function Matching({ question, values, closed, invalid, describedBy, labelledBy }: ControlProps) {
  return (
    <div class="quiz-pairs" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {question.stems.map((stem) => {
        const id = controlId(question.position, `stem-${stem.id}`);
        const name = `answer.${stem.id}`;
        return (
          <div class="quiz-pair" key={stem.id}>
            <label for={id} dangerouslySetInnerHTML={{ __html: stem.html }} />
            <Select
              {...{ id, name, closed, invalid, describedBy }}
              value={valueOf(values[name])}
              options={question.options}
            />
          </div>
        );
      })}
    </div>
  );
}
