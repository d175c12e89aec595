import { usePage } from '../../../../ui/page-context.js';
import { ATTEMPT_PAGE_MESSAGES as m } from '../../attempt-pages.messages.js';
import { controlId, valueOf, type ControlProps } from './control-props.js';
import { Line } from './line.js';

/** A number, and the unit it is in where the question has units. */
export function NumberWithUnit(props: ControlProps) {
  const { t } = usePage();
  const { question, values, closed } = props;
  const id = controlId(question.position, 'unit');
  if (question.units.length === 0) return <Line {...props} name="answer" inputMode="decimal" />;
  return (
    <div class="quiz-number">
      <Line {...props} name="answer" inputMode="decimal" />
      <select class="input" id={id} name="unit" disabled={closed} aria-label={t(m.unit)}>
        <option value="">{t(m.unit)}</option>
        {question.units.map((unit) => (
          <option key={unit} value={unit} selected={unit === valueOf(values.unit)}>
            {unit}
          </option>
        ))}
      </select>
    </div>
  );
}
