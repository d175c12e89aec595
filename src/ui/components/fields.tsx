import type { ComponentChildren } from 'preact';
import { ui } from '../messages.js';
import { usePage } from '../page-context.js';
import { describe, Field, FieldError, useForm } from './form.js';

interface Common {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** Says so beside the label; every other field is required. */
  optional?: boolean;
  /** Overrides what the form holds for this field. */
  value?: unknown;
}

/** What a control takes beside its name and words. `data-...` attributes pass too. */
export interface ControlAttributes {
  autoComplete?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  form?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  list?: string;
  max?: string | number;
  maxLength?: number;
  min?: string | number;
  minLength?: number;
  pattern?: string;
  placeholder?: string;
  readOnly?: boolean;
  rows?: number;
  lang?: string;
  spellcheck?: boolean;
  step?: string | number;
  [data: `data-${string}`]: string | boolean | undefined;
}

/** The kinds of single-line input in use. */
export type InputType =
  'text' | 'email' | 'password' | 'number' | 'search' | 'tel' | 'url' | 'date' | 'time' | 'datetime-local';

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function useField({ name, hint, value, optional }: Omit<Common, 'label'>) {
  const { errors, values, labels } = useForm();
  if (labels && !labels.has(name)) labels.set(name, '');
  const held = value !== undefined ? value : values[name];
  const { id, attributes } = describe(name, hint, errors[name]);
  return { held, error: errors[name], control: { id, name, required: !optional, ...attributes } };
}

/** One line of text; `type`, `autoComplete`, `inputMode` and the like go to the input. `short` narrows it. */
export function TextField({
  name,
  label,
  hint,
  optional = false,
  value,
  short = false,
  type = 'text',
  ...rest
}: Common & { short?: boolean; type?: InputType } & ControlAttributes) {
  const { held, control } = useField({ name, hint, value, optional });
  return (
    <Field {...{ name, label, hint, optional }}>
      <input
        {...rest}
        {...control}
        {...({ type } as { type: 'text' })}
        value={type === 'password' ? undefined : text(held)}
        class={short ? 'input input-short' : 'input'}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, hint, optional = false, value, ...rest }: Common & ControlAttributes) {
  const { held, control } = useField({ name, hint, value, optional });
  return (
    <Field {...{ name, label, hint, optional }}>
      <textarea rows={4} {...rest} {...control} class="input">
        {text(held)}
      </textarea>
    </Field>
  );
}

/** One choice of a list or of groups of lists. */
export interface SelectOption {
  value: string;
  label: string;
  group?: string;
}

/** A drop-down list; `placeholder` (or a general word) is shown while nothing is chosen, `placeholder={null}` leaves it out. */
export function SelectField(
  props: Common & { options: readonly SelectOption[]; placeholder?: string | null } & Omit<
      ControlAttributes,
      'placeholder'
    >,
) {
  const { t } = usePage();
  const { name, label, hint, optional = false, value, options, placeholder, ...rest } = props;
  const { held, control } = useField({ name, hint, value, optional });
  const draw = (option: SelectOption) => (
    <option key={option.value} value={option.value} selected={option.value === text(held)}>
      {option.label}
    </option>
  );
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...{ name, label, hint, optional }}>
      <select {...rest} {...control} class="input">
        {placeholder !== null && <option value="">{placeholder ?? t(ui.choose)}</option>}
        {groups.map((group) => {
          const own = options.filter((option) => option.group === group).map(draw);
          return group ? (
            <optgroup key={group} label={group}>
              {own}
            </optgroup>
          ) : (
            own
          );
        })}
      </select>
    </Field>
  );
}

const TRUE = new Set([true, 'true', 'on', 'yes', '1']);

/** One box to tick, with its label at the right. `value` is what is sent (`on` when left out); `checked` overrides the form. */
export function CheckboxField({
  name,
  label,
  hint,
  optional = true,
  value = 'on',
  checked,
  ...rest
}: Common & { checked?: boolean } & ControlAttributes) {
  const { errors, values, labels } = useForm();
  if (labels && !labels.has(name)) labels.set(name, '');
  const held = values[name];
  const sent = text(value);
  const { id, attributes } = describe(name, hint, errors[name]);
  const ticked =
    checked ??
    (Array.isArray(held)
      ? held.map(text).includes(sent)
      : TRUE.has(held as string) || (held !== undefined && text(held) === sent));
  return (
    <div>
      {errors[name] && <FieldError id={id}>{errors[name]}</FieldError>}
      <div class="choice">
        <input
          {...rest}
          type="checkbox"
          id={id}
          name={name}
          value={sent}
          checked={ticked}
          required={!optional}
          {...attributes}
        />
        <label for={id}>{label}</label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** One choice of a group of round or square boxes. */
export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  disabled?: boolean;
}

/** A question with its answers below one another; with `multiple` several may be ticked and the value is an array. */
export function RadioGroup(props: Common & { options: readonly Choice[]; multiple?: boolean }) {
  const { t } = usePage();
  const { name, label, hint, optional = false, value, options, multiple = false } = props;
  const { labels } = useForm();
  const { held, error, control } = useField({ name, hint, value, optional });
  if (typeof label === 'string') labels?.set(name, label);
  const chosen = (Array.isArray(held) ? held : [held]).map(text);
  return (
    <fieldset class="fieldset" aria-describedby={control['aria-describedby']}>
      <legend>
        {label} {optional && <span class="optional">({t(ui.optional)})</span>}
      </legend>
      {hint && (
        <p class="hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={control.id}>{error}</FieldError>}
      <div class="choices">
        {options.map((option, index) => {
          // The first answer carries the group's own id, so that the summary's link lands on it.
          const id = index === 0 ? control.id : `${control.id}-${index}`;
          return (
            <div class="choice" key={option.value}>
              <input
                type={multiple ? 'checkbox' : 'radio'}
                id={id}
                name={name}
                value={option.value}
                checked={chosen.includes(option.value)}
                required={!multiple && !optional}
                disabled={option.disabled}
                aria-invalid={control['aria-invalid']}
                aria-describedby={option.hint ? `${id}-option` : undefined}
              />
              <label for={id}>{option.label}</label>
              {option.hint && (
                <p class="hint" id={`${id}-option`}>
                  {option.hint}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
