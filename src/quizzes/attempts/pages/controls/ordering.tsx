import { usePage } from '../../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../../attempt-pages.messages.js';
import { controlId, valueOf, type ControlProps } from './control-props.js';
import { Select } from './select.js';

/** Each line with its place; a script puts arrows and dragging in the place of the numbers. */
export function Ordering({ question, values, closed, invalid, describedBy, labelledBy }: ControlProps) {
  const { t } = usePage();
  const place = (id: string) => Number(valueOf(values[`answer.${id}`])) || Infinity;
  const lines = [...question.options].sort((a, b) => place(a.id) - place(b.id) || 0);
  const places = lines.map((_, index) => ({ id: String(index + 1), text: String(index + 1) }));
  const words = { up: t(m.moveUp, { line: '{line}' }), down: t(m.moveDown, { line: '{line}' }) };
  const moved = t(m.moved, { line: '{line}', place: '{place}', total: lines.length });
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <ol
        class="quiz-order"
        data-quiz-order={JSON.stringify({ ...words, moved, start: t(m.orderStart), hint: t(m.orderDrag) })}
      >
        {lines.map((line) => {
          const name = `answer.${line.id}`;
          const id = controlId(question.position, line.id);
          const label = t(m.placeOf, { line: line.text });
          return (
            <li key={line.id} data-line={line.text}>
              <Select
                {...{ id, name, closed, invalid, label, describedBy }}
                value={valueOf(values[name])}
                options={places}
              />
              <span dangerouslySetInnerHTML={{ __html: line.html }} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
