import { z } from 'zod';
import { LOCALES } from '../platform/i18n/locales.js';
import { BULK_TOPICS } from '../platform/mail/mail-topics.js';
import type { SequencePreview } from './recipients-of-sequence.js';
import { EXITS, TRIGGERS } from './sequence.rules.js';
import { SEQUENCE_STATUSES, type SequenceLine, type SequenceView } from './sequence.views.js';

const common = {
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  trigger: z.enum(TRIGGERS),
  narrowed: z.record(z.string(), z.union([z.string(), z.number()])),
  topic: z.enum(BULK_TOPICS),
  goal: z.enum(EXITS).nullable(),
  exits: z.array(z.enum(EXITS)),
  status: z.enum(SEQUENCE_STATUSES),
  version: z.int(),
  switchedOnAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
};

/** A sequence with its steps. */
export const sequenceAnswer = z.object({
  ...common,
  steps: z.array(
    z.object({
      id: z.uuid(),
      template: z.string(),
      delayMinutes: z.int(),
      quiet: z.object({ from: z.string(), to: z.string() }).nullable(),
      expiresMinutes: z.int(),
      conditions: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
      version: z.int(),
    }),
  ),
});

/** The sequences, each with how many of its mails are in each state. */
export const sequencesAnswer = z.object({
  items: z.array(
    z.object({ ...common, steps: z.int(), due: z.int(), accepted: z.int(), skipped: z.int(), failed: z.int() }),
  ),
  next: z.null(),
});

const person = z.object({
  subjectId: z.uuid(),
  recipient: z.string(),
  locale: z.enum(LOCALES),
  timeZone: z.string(),
  dueAt: z.iso.datetime(),
  localTime: z.string(),
  leftOut: z.string().nullable(),
});

/** Who would get which step when. */
export const previewAnswer = z.object({
  takesInAtOnce: z.boolean(),
  steps: z.array(
    z.object({
      place: z.int(),
      template: z.string(),
      people: z.int(),
      atOnce: z.int(),
      first: z.array(person),
      leftOut: z.array(z.object({ reason: z.string(), people: z.int() })),
      firstLeftOut: z.array(person),
    }),
  ),
});

const dated = <T extends { switchedOnAt: Date | null; updatedAt: Date }>(row: T) => ({
  ...row,
  switchedOnAt: row.switchedOnAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
});

/** A sequence as programs get it. */
export function answerSequence(sequence: SequenceView): z.output<typeof sequenceAnswer> {
  return sequenceAnswer.parse(dated(sequence));
}

/** The list as programs get it. */
export function answerSequences(lines: readonly SequenceLine[]): z.output<typeof sequencesAnswer> {
  return sequencesAnswer.parse({ items: lines.map(dated), next: null });
}

/** A preview as programs get it. */
export function answerPreview({ takesInAtOnce, steps }: SequencePreview): z.output<typeof previewAnswer> {
  const people = (rows: SequencePreview['steps'][number]['first']) =>
    rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }));
  return {
    takesInAtOnce,
    steps: steps.map((step) => ({
      ...step,
      leftOut: [...step.leftOut],
      first: people(step.first),
      firstLeftOut: people(step.firstLeftOut),
    })),
  };
}
