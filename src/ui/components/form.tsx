import { createContext, type ComponentChildren, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { ui } from '../messages.js';
import { PageProvider, usePage, type PageContext } from '../page-context.js';
import { Icon } from './icons.js';

/** What was wrong, by field, already in the reader's language. */
export type FieldErrors = Record<string, string>;

/** What the person typed, by field, so that nothing is lost when the form is drawn again. */
export type FieldValues = Record<string, unknown>;

/** What somebody typed into a field of text; empty when the form holds anything else there. */
export const typed = (value: unknown): string => (typeof value === 'string' ? value : '');

interface FormState {
  errors: FieldErrors;
  values: FieldValues;
  /** Where fields leave their labels for the summary, in the order in which they are drawn. */
  labels?: Map<string, string>;
}

const State = createContext<FormState>({ errors: {}, values: {} });

/** The errors and values of the form around a field. */
export function useForm() {
  return useContext(State);
}

interface FormProps extends Omit<JSX.IntrinsicElements['form'], 'children' | 'action'> {
  action: string;
  errors?: FieldErrors;
  values?: FieldValues;
  children: ComponentChildren;
}

/**
 * The labels of the fields that have an error. The summary stands above the fields and needs their words, so a form that
 * came back is drawn once for the labels alone.
 */
function labelsOf(children: ComponentChildren, errors: FieldErrors, page: PageContext): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  if (Object.keys(errors).length > 0)
    renderToString(
      <PageProvider value={page}>
        <State.Provider value={{ errors, values: {}, labels }}>{children}</State.Provider>
      </PageProvider>,
    );
  return labels;
}

/** A form that posts and hands `errors` and `values` to the fields inside it. Shows the summary itself when there are errors. */
export function Form({ action, errors = {}, values = {}, children, class: className = 'form', ...rest }: FormProps) {
  const labels = labelsOf(children, errors, usePage());
  return (
    <State.Provider value={{ errors, values }}>
      <form method="post" noValidate {...rest} action={action} class={className}>
        <ErrorSummary errors={errors} labels={labels} />
        {children}
      </form>
    </State.Provider>
  );
}

/** Lists every error with a link to its field; `_form` names an error of the whole. Takes the focus when the page opens. */
export function ErrorSummary(props: { errors: FieldErrors; labels?: ReadonlyMap<string, string> }) {
  const { t } = usePage();
  const { errors, labels } = props;
  const named = (field: string, error: string) => {
    const label = labels?.get(field);
    if (!label) return error;
    return label.endsWith('?') ? `${label} ${error}` : t(ui.errorOf, { field: label, error });
  };
  // In the order in which the fields stand; what belongs to none of them first.
  const drawn = [...(labels?.keys() ?? [])];
  const entries = Object.entries(errors).sort(([one], [other]) => drawn.indexOf(one) - drawn.indexOf(other));
  if (entries.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-error-summary aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t(ui.errorSummary, { count: entries.length })}</h2>
      <ul>
        {entries.map(([field, text]) => (
          <li key={field}>{field === '_form' ? text : <a href={`#${fieldId(field)}`}>{named(field, text)}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The id of a field's control, made from its name. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]+/g, '-')}`;
}

/** The hint and error that belong to a control, and the attributes that tie them to it. */
export function describe(name: string, hint: unknown, error: string | undefined) {
  const id = fieldId(name);
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    attributes: { 'aria-describedby': parts || undefined, 'aria-invalid': error ? ('true' as const) : undefined },
  };
}

/** An error at its field, with the word 'error' for those who cannot see the sign. */
export function FieldError({ id, children }: { id: string; children: string }) {
  const { t } = usePage();
  return (
    <p class="error" id={`${id}-error`}>
      <Icon name="problem" />
      <span>
        <span class="visually-hidden">{t(ui.errorPrefix)} </span>
        {children}
      </span>
    </p>
  );
}

/** A label above, a hint, an error, then the control. For a control that the ready-made fields do not cover. */
export function Field(props: {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  optional?: boolean;
  error?: string;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { errors, labels } = useForm();
  const { name, label, hint, optional = false, children } = props;
  if (typeof label === 'string') labels?.set(name, label);
  const error = props.error ?? errors[name];
  const id = fieldId(name);
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="optional">({t(ui.optional)})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  );
}

/** Fields that belong together under one legend; `large` makes it a part of a long form. */
export function Fieldset(props: {
  legend: ComponentChildren;
  hint?: ComponentChildren;
  large?: boolean;
  children: ComponentChildren;
}) {
  return (
    <fieldset class={props.large ? 'fieldset fieldset-large' : 'fieldset'}>
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {props.children}
    </fieldset>
  );
}

/** Two short fields beside each other where there is room. */
export function FieldRow({ children }: { children: ComponentChildren }) {
  return <div class="field-row">{children}</div>;
}

/** A field that people never see and only machines fill in. */
export function HoneyPot({ name = 'website' }: { name?: string }) {
  const { t } = usePage();
  return (
    <div class="honey" aria-hidden="true">
      <label for={`honey-${name}`}>{t(ui.leaveEmpty)}</label>
      <input id={`honey-${name}`} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** Carries the reader's time zone: `value` is the best guess, corrected by the script before the form is sent. */
export function TimeZoneInput({ name = 'timeZone', value }: { name?: string; value: string }) {
  return <input type="hidden" name={name} value={value} data-time-zone />;
}
