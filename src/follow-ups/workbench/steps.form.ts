import type { FieldValues } from '../../ui/components/form.js';
import type { Condition, StepDefinition, Trigger } from '../sequence.rules.js';
import { inUnits } from './sequence-words.js';

const MINUTES = { minutes: 1, hours: 60, days: 24 * 60 } as const;
const MOST_STEPS = 20;

/** A step as its fields hold it: texts, as they were typed. */
export type StepFields = Record<string, string>;

/** The fields of one step. Each stands in the form as `steps.<place>.<field>`. */
const STEP_FIELDS = [
  'id',
  'template',
  'delay',
  'delayUnit',
  'expires',
  'expiresUnit',
  'quiet',
  'quietFrom',
  'quietTo',
  'attended',
  'language',
  'certificate',
  'tag',
  'scoreAtLeast',
  'scoreBelow',
  'consent',
  'replay',
] as const;

/** What a new step begins with. */
export const NEW_STEP: StepFields = {
  delay: '1',
  delayUnit: 'days',
  expires: '2',
  expiresUnit: 'days',
  quiet: 'on',
  quietFrom: '21:00',
  quietTo: '08:00',
};

/** A step as its fields show it. */
export function stepToFields(step: StepDefinition): StepFields {
  const [delay, expires] = [inUnits(step.delayMinutes), inUnits(step.expiresMinutes)];
  const fields: StepFields = {
    id: step.id ?? '',
    template: step.template,
    delay: String(delay.n),
    delayUnit: delay.unit,
    expires: String(expires.n),
    expiresUnit: expires.unit,
    quiet: step.quiet ? 'on' : '',
    quietFrom: step.quiet?.from ?? '21:00',
    quietTo: step.quiet?.to ?? '08:00',
  };
  for (const condition of step.conditions) Object.assign(fields, conditionToFields(condition));
  return fields;
}

function conditionToFields(condition: Condition): StepFields {
  switch (condition.kind) {
    case 'attended':
      return { attended: condition.is ? 'yes' : 'no' };
    case 'language':
      return { language: condition.is };
    case 'has-certificate':
      return { certificate: condition.is ? 'yes' : 'no' };
    case 'tag':
      return { tag: condition.is };
    case 'quiz-score':
      return { scoreAtLeast: String(condition.atLeast) };
    case 'quiz-score-below':
      return { scoreBelow: String(condition.below) };
    case 'consent':
      return { consent: 'on' };
    case 'replay':
      return { replay: 'on' };
  }
}

/** The steps that a form holds, in their order. */
export function stepsOf(values: FieldValues): StepFields[] {
  const places = new Set(
    Object.keys(values).flatMap((key) => {
      const place = /^steps\.(\d{1,2})\./.exec(key)?.[1];
      return place === undefined ? [] : [Number(place)];
    }),
  );
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return [...places]
    .sort((one, other) => one - other)
    .map((place) => Object.fromEntries(STEP_FIELDS.map((field) => [field, text(values[`steps.${place}.${field}`])])));
}

/** Steps as the fields of a form, in their order. */
export function flat(steps: readonly StepFields[]): FieldValues {
  return Object.fromEntries(
    steps.flatMap((step, place) => Object.entries(step).map(([field, value]) => [`steps.${place}.${field}`, value])),
  );
}

/** Does what a button inside the form asks for: adds, removes or moves a step. Null for any other button. */
export function rearranged(values: FieldValues): FieldValues | null {
  const [, act, at = ''] = /^(add|remove|up|down)(?:\.(\d{1,2}))?$/.exec(String(values.do)) ?? [];
  if (!act) return null;
  const steps = stepsOf(values);
  const place = Number(at);
  if (act === 'add' && steps.length < MOST_STEPS) steps.push({ ...NEW_STEP });
  if (act === 'remove') steps.splice(place, 1);
  const other = act === 'up' ? place - 1 : place + 1;
  const [one, two] = [steps[place], steps[other]];
  if ((act === 'up' || act === 'down') && one && two) [steps[place], steps[other]] = [two, one];
  const kept = Object.entries(values).filter(([key]) => !key.startsWith('steps.') && key !== 'do');
  return { ...Object.fromEntries(kept), ...flat(steps) };
}

/** What a step's fields say, as the schema of sequences reads it. */
export function stepToInput(step: StepFields, trigger: Trigger): unknown {
  const minutes = (count: string, unit: string) => {
    const n = wholeNumber(count);
    return typeof n === 'number' ? n * (MINUTES[unit as keyof typeof MINUTES] ?? 1) : n;
  };
  const delay = minutes(step.delay!, step.delayUnit!);
  return {
    id: step.id || null,
    template: step.template,
    // The form asks how long before the start; a sequence counts from the moment on.
    delayMinutes: trigger === 'before-start' && typeof delay === 'number' ? -delay : delay,
    quiet: step.quiet ? { from: step.quietFrom, to: step.quietTo } : null,
    expiresMinutes: minutes(step.expires!, step.expiresUnit!),
    conditions: conditionsOf(step),
  };
}

function conditionsOf(step: StepFields): unknown[] {
  return [
    step.attended && { kind: 'attended', is: step.attended === 'yes' },
    step.language && { kind: 'language', is: step.language },
    step.certificate && { kind: 'has-certificate', is: step.certificate === 'yes' },
    step.tag && { kind: 'tag', is: step.tag },
    step.scoreAtLeast && { kind: 'quiz-score', atLeast: wholeNumber(step.scoreAtLeast) },
    step.scoreBelow && { kind: 'quiz-score-below', below: wholeNumber(step.scoreBelow) },
    step.consent && { kind: 'consent', is: 'follow-up' },
    step.replay && { kind: 'replay', is: 'ready' },
  ].filter(Boolean);
}

/** A number, or what stands there as it was typed. */
export function wholeNumber(text: string): number | string {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** The fields of a step's conditions, in the order in which they are read. */
export function conditionFields(step: StepFields): string[] {
  return ['attended', 'language', 'certificate', 'tag', 'scoreAtLeast', 'scoreBelow', 'consent', 'replay'].filter(
    (field) => step[field],
  );
}
