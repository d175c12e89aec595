import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import type { BulkTopic } from '../../platform/mail/mail-topics.js';
import {
  NARROWED_BY,
  SUBJECT_OF,
  type Condition,
  type SequenceDefinition,
  type StepDefinition,
  type Trigger,
} from '../sequence.rules.js';
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
const NEW_STEP: StepFields = {
  delay: '1',
  delayUnit: 'days',
  expires: '2',
  expiresUnit: 'days',
  quiet: 'on',
  quietFrom: '21:00',
  quietTo: '08:00',
};

/** What a trigger's mail is usually about. */
const TOPIC_OF: Readonly<Partial<Record<Trigger, BulkTopic>>> = {
  attended: 'after-session',
  missed: 'after-session',
  'replay-watched': 'after-session',
  'grade-changed': 'evidence',
  'newsletter-confirmed': 'news',
};

/** The form of a new sequence: one step, and what usually fits. */
export function blankForm(trigger: Trigger): FieldValues {
  const usual = SUBJECT_OF[trigger] === 'registration' ? 'sessions' : 'learning';
  const topic = TOPIC_OF[trigger] ?? usual;
  const consent: StepFields = topic === 'after-session' ? { consent: 'on' } : {};
  return { trigger, topic, days: '14', ...flat([{ ...NEW_STEP, ...consent }]) };
}

/** A sequence as its form shows it. */
export function toForm(sequence: SequenceDefinition & { version: number }): FieldValues {
  const { name, slug, trigger, topic, goal, exits, narrowed, version } = sequence;
  const to = narrowed.masterclassId ?? narrowed.courseId ?? narrowed.quizId ?? narrowed.claimId ?? '';
  const days = narrowed.days ? String(narrowed.days) : '14';
  return {
    name,
    slug,
    trigger,
    topic,
    goal: goal ?? '',
    exits: [...exits],
    narrowedTo: to,
    days,
    version: String(version),
    ...flat(sequence.steps.map(stepToFields)),
  };
}

function stepToFields(step: StepDefinition): StepFields {
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

function flat(steps: readonly StepFields[]): FieldValues {
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

/** What a form says, as the schema of sequences reads it; what is no number stays as it was typed, to be refused there. */
export function toInput(values: FieldValues, trigger: Trigger): unknown {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const by = NARROWED_BY[trigger];
  const exits = [values.exits ?? []].flat();
  return {
    name: text('name'),
    slug: text('slug') || slugFrom(text('name')),
    trigger,
    topic: text('topic'),
    goal: text('goal') || null,
    exits,
    narrowed: {
      ...(by && text('narrowedTo') ? { [`${by}Id`]: text('narrowedTo') } : {}),
      ...(trigger === 'silent' ? { days: wholeNumber(text('days')) } : {}),
    },
    steps: stepsOf(values).map((step) => stepToInput(step, trigger)),
  };
}

function stepToInput(step: StepFields, trigger: Trigger): unknown {
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

function wholeNumber(text: string): number | string {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

function slugFrom(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain
    .replace(/^[^a-z]+/, '')
    .slice(0, 62)
    .replace(/-+$/, '');
}

/** Brings the errors of the schema to the fields of the form. */
export function atFields(errors: FieldErrors, values: FieldValues): FieldErrors {
  const conditions = stepsOf(values).map((step) => conditionFields(step));
  return Object.fromEntries(Object.entries(errors).map(([path, error]) => [fieldOf(path, conditions), error]));
}

const RENAMED: Readonly<Record<string, string>> = {
  delayMinutes: 'delay',
  expiresMinutes: 'expires',
  'quiet.from': 'quietFrom',
  'quiet.to': 'quietTo',
  id: 'template',
};

function fieldOf(path: string, conditions: readonly string[][]): string {
  const [, place, rest] = /^steps\.(\d+)\.(.+)$/.exec(path) ?? [];
  if (place === undefined || rest === undefined) {
    if (path === 'version' || path === 'steps') return '_form';
    if (path === 'narrowed.days') return 'days';
    if (path.startsWith('narrowed')) return 'narrowedTo';
    return path.replace(/^exits\..*/, 'exits');
  }
  const condition = /^conditions\.(\d+)/.exec(rest)?.[1];
  if (condition !== undefined) return `steps.${place}.${conditions[Number(place)]?.[Number(condition)] ?? 'template'}`;
  return `steps.${place}.${RENAMED[rest] ?? rest}`;
}

/** The fields of a step's conditions, in the order in which they are read. */
function conditionFields(step: StepFields): string[] {
  return ['attended', 'language', 'certificate', 'tag', 'scoreAtLeast', 'scoreBelow', 'consent', 'replay'].filter(
    (field) => step[field],
  );
}
