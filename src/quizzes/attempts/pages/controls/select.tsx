import { ui } from '../../../../ui/messages.js';
import { usePage } from '../../../../ui/page-context.js';

/** A list of which one is picked; nothing is picked at first. */
export function Select(props: {
  id: string;
  name: string;
  value: string;
  closed: boolean;
  invalid: boolean;
  describedBy: string | undefined;
  label?: string;
  options: { id: string; text: string }[];
}) {
  const { t } = usePage();
  return (
    <select
      class="input"
      id={props.id}
      name={props.name}
      disabled={props.closed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? 'true' : undefined}
    >
      <option value="">{t(ui.choose)}</option>
      {props.options.map(({ id, text }) => (
        <option key={id} value={id} selected={id === props.value}>
          {text}
        </option>
      ))}
    </select>
  );
}
