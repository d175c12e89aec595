// What the form of a question says, as an answer. The server reads forms with it, and the script of the page saves with it.

/** The values of a form's fields, by name. */
export type FormValues = Record<string, string | readonly string[] | undefined>;

/** What a form makes of a question: an answer, nothing, or an answer that is not whole yet. */
export type FormAnswer = { response: Record<string, unknown> | null; unfinished?: boolean };

const FIELD = 'answer';
const NESTED = `${FIELD}.`;

const one = (value: FormValues[string]): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? String(value.at(-1) ?? '') : '';
const all = (value: FormValues[string]): string[] =>
  (typeof value === 'string' ? [value] : [...(value ?? [])]).filter((said) => said !== '');

/** The fields `answer.<name>` that say something, by that name. */
function nested(values: FormValues): [name: string, said: string][] {
  return Object.keys(values)
    .filter((field) => field.startsWith(NESTED))
    .map((field) => [field.slice(NESTED.length), one(values[field])] as [string, string])
    .filter(([, said]) => said.trim() !== '');
}

const given = (response: Record<string, unknown>, is: boolean): FormAnswer => ({ response: is ? response : null });

/** Reads the answer to a question of a kind from the fields of its form. */
export function formAnswer(kind: string, values: FormValues): FormAnswer {
  const said = one(values[FIELD]);
  const parts = nested(values);
  switch (kind) {
    case 'choice': {
      const chosen = all(values[FIELD]);
      return given({ chosen }, chosen.length > 0);
    }
    case 'hotspot': {
      const areas = all(values[FIELD]);
      return given({ areas }, areas.length > 0);
    }
    case 'true-false':
      return given({ value: said === 'true' }, said !== '');
    case 'scale':
      return given({ point: said }, said !== '');
    case 'matching':
      return given({ pairs: Object.fromEntries(parts) }, parts.length > 0);
    case 'blanks':
      return given({ blanks: Object.fromEntries(parts) }, parts.length > 0);
    case 'ordering':
      return ordered(parts, Object.keys(values).filter((field) => field.startsWith(NESTED)).length);
    case 'numeric': {
      const unit = one(values.unit);
      return given(unit === '' ? { number: said } : { number: said, unit }, said.trim() !== '');
    }
    default:
      return given({ text: said }, said.trim() !== '');
  }
}

/** Lines with the place that each was given: an order once every line has its own. */
function ordered(parts: readonly [name: string, place: string][], lines: number): FormAnswer {
  if (parts.length === 0) return { response: null };
  const places = parts.map(([, place]) => Number(place));
  const whole =
    parts.length === lines && new Set(places).size === lines && places.every((place) => place >= 1 && place <= lines);
  if (!whole) return { response: null, unfinished: true };
  return { response: { order: [...parts].sort(([, a], [, b]) => Number(a) - Number(b)).map(([name]) => name) } };
}
