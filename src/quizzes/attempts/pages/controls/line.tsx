import { controlId, valueOf, type ControlProps } from './control-props.js';

/** One line of text. */
export function Line(props: ControlProps & { name: string; inputMode?: 'decimal' }) {
  const { question, values, name, closed, invalid, labelledBy, describedBy, inputMode } = props;
  return (
    <input
      class={inputMode ? 'input input-short' : 'input'}
      type="text"
      id={controlId(question.position, 'answer')}
      {...{ name, inputMode }}
      value={valueOf(values[name])}
      maxLength={500}
      disabled={closed}
      autoComplete="off"
      autocapitalize="off"
      spellcheck={false}
      dir="auto"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid ? 'true' : undefined}
    />
  );
}
