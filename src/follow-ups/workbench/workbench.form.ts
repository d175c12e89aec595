import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import type { BulkTopic } from '../../platform/mail/mail-topics.js';
import { NARROWED_BY, SUBJECT_OF, type SequenceDefinition, type Trigger } from '../sequence.rules.js';
import {
  conditionFields,
  flat,
  NEW_STEP,
  stepsOf,
  stepToFields,
  stepToInput,
  wholeNumber,
  type StepFields,
} from './steps.form.js';

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
