import { z } from 'zod';
import { says } from '../platform/http/input.js';
import { LOCALES } from '../platform/i18n/locales.js';
import { BULK_TOPICS } from '../platform/mail/mail-topics.js';
import {
  CONDITIONS_OF,
  EXITS,
  EXITS_OF,
  NARROWED_BY,
  SUBJECT_OF,
  TRIGGERS,
  type SequenceDefinition,
} from './sequence.rules.js';
import { SEQUENCE_FAULTS as faults } from './sequences.messages.js';

/** The longest delay and life of a step: 366 days. */
const MOST_MINUTES = 527_040;
const LEAST_AWAKE_MINUTES = 4 * 60;
const DAY_MINUTES = 24 * 60;

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hourInput = z.string().refine((value) => hour.safeParse(value).success, says(faults.notAnHour));

const quietInput = z.object({ from: hourInput, to: hourInput }).superRefine(({ from, to }, context) => {
  const length = (minutesOf(to) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES;
  const fault = length === 0 ? faults.quietEqual : faults.quietTooLong;
  if (length === 0 || DAY_MINUTES - length < LEAST_AWAKE_MINUTES)
    context.addIssue({ code: 'custom', path: ['to'], input: to, ...says(fault) });
});

function minutesOf(at: string): number {
  const [hours, minutes] = at.split(':').map(Number);
  return hours! * 60 + minutes!;
}

const percent = z.number().min(0).max(100);

const conditionInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attended'), is: z.boolean() }),
  z.object({ kind: z.literal('language'), is: z.enum(LOCALES) }),
  z.object({ kind: z.literal('has-certificate'), is: z.boolean() }),
  z.object({ kind: z.literal('tag'), is: z.string().trim().min(1).max(80) }),
  z.object({ kind: z.literal('quiz-score'), atLeast: percent }),
  z.object({ kind: z.literal('quiz-score-below'), below: percent }),
  z.object({ kind: z.literal('consent'), is: z.literal('follow-up') }),
  z.object({ kind: z.literal('replay'), is: z.literal('ready') }),
]);

const stepInput = z.object({
  id: z.uuid().nullable().default(null),
  template: z.string().trim().min(1).max(63),
  delayMinutes: z.int().refine((value) => Math.abs(value) <= MOST_MINUTES, says(faults.delayTooLong)),
  quiet: quietInput.nullable().default({ from: '21:00', to: '08:00' }),
  expiresMinutes: z.int().min(5).max(MOST_MINUTES),
  conditions: z.array(conditionInput).max(10).default([]),
});

const narrowedInput = z.strictObject({
  masterclassId: z.uuid().optional(),
  courseId: z.uuid().optional(),
  quizId: z.uuid().optional(),
  claimId: z.uuid().optional(),
  days: z.int().min(1).max(365).optional(),
});

/** A sequence as staff build it; both faces parse with this. */
export const sequenceInput = z
  .object({
    slug: z
      .string()
      .trim()
      .refine((slug) => /^[a-z][a-z0-9-]{1,62}$/.test(slug), says(faults.slugForm)),
    name: z.string().trim().min(1).max(120),
    trigger: z.enum(TRIGGERS),
    narrowed: narrowedInput.default({}),
    topic: z.enum(BULK_TOPICS),
    goal: z.enum(EXITS).nullable().default(null),
    exits: z.array(z.enum(EXITS)).max(EXITS.length).default([]),
    steps: z.array(stepInput).max(20),
  })
  .superRefine((given, context) => {
    for (const { path, fault } of faultsOf(given))
      context.addIssue({ code: 'custom', path, input: given, ...says(fault) });
  });

/** Which version of the sequence somebody has before her. */
export const versionInput = z.int().min(1);

/** How many people would get a mail at once, as typed by whoever switches it on. */
export const switchOnInput = z.object({ typedNumber: z.int().min(0).nullable().default(null) });

interface Fault {
  path: (string | number)[];
  fault: (typeof faults)[keyof typeof faults];
}

/** What does not fit the trigger, field by field. */
function faultsOf({ trigger, narrowed, goal, exits, steps }: SequenceDefinition): Fault[] {
  const found: Fault[] = [];
  const kind = SUBJECT_OF[trigger];
  const allowed = [NARROWED_BY[trigger] && `${NARROWED_BY[trigger]}Id`, trigger === 'silent' && 'days'];
  for (const field of Object.keys(narrowed).filter((key) => narrowed[key as keyof typeof narrowed] !== undefined))
    if (!allowed.includes(field)) found.push({ path: ['narrowed', field], fault: faults.narrowedElsewhere });
  if (trigger === 'silent' && narrowed.days === undefined)
    found.push({ path: ['narrowed', 'days'], fault: faults.daysNeeded });
  if (goal !== null && !EXITS_OF[kind].includes(goal)) found.push({ path: ['goal'], fault: faults.exitElsewhere });
  for (const [n, exit] of exits.entries())
    if (!EXITS_OF[kind].includes(exit)) found.push({ path: ['exits', n], fault: faults.exitElsewhere });
  for (const [n, step] of steps.entries()) {
    const path = ['steps', n, 'delayMinutes'];
    if (trigger === 'before-start' && step.delayMinutes >= 0) found.push({ path, fault: faults.delayAfterStart });
    if (trigger !== 'before-start' && step.delayMinutes < 0) found.push({ path, fault: faults.delayBackwards });
    for (const [at, condition] of step.conditions.entries())
      if (!CONDITIONS_OF[kind].includes(condition.kind))
        found.push({ path: ['steps', n, 'conditions', at], fault: faults.conditionElsewhere });
  }
  return found;
}
