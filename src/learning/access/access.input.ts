import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { emailInput, says, wholeNumberInput } from '../../platform/http/input.js';
import { MOST_DAYS, MOST_YEARS } from '../../courses/opening.rules.js';
import { ACCESS_ERRORS } from './access.messages.js';

/** The course that has to be finished before. */
export const prerequisiteInput = z.object({ needs: z.uuid() });

/** Opens one lesson for one learner before its time. */
export const openLessonInput = z.object({
  email: emailInput,
  lesson: z.uuid(),
  reason: z.string().trim().min(1).max(500),
});

/** Takes that back. */
export const closeLessonInput = z.object({ enrolment: z.uuid(), lesson: z.uuid() });

const days = z
  .preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    wholeNumberInput(1, MOST_DAYS).nullable(),
  )
  .describe('Days after enrolling');

/** A day that exists, and that somebody would live to see. */
const day = (today: Temporal.PlainDate) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed, context): string | null => {
      if (typed === '') return null;
      const date = plainDate(typed);
      if (date && Temporal.PlainDate.compare(date, today.add({ years: MOST_YEARS })) <= 0 && date.year >= 2020)
        return date.toString();
      context.addIssue({
        code: 'custom',
        ...(date ? says(ACCESS_ERRORS.dateTooFar, { years: MOST_YEARS }) : says(ACCESS_ERRORS.notDate)),
      });
      return z.NEVER;
    });

const FIELD = /^(modules|lessons)\.([0-9a-f-]{36})\.(days|on)$/;

/** When the modules and lessons of a course open, as the flat fields of the form send it: `lessons.<id>.days`. */
export const openingsInput = (now: Date) => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC').toPlainDate();
  const rows = z.record(z.uuid(), z.object({ days, on: day(today) })).default({});
  return z.preprocess(nested, z.object({ modules: rows, lessons: rows }));
};

/** When each module and lesson of a course opens. */
export type Openings = z.output<ReturnType<typeof openingsInput>>;

function nested(typed: unknown) {
  const given: Record<string, Record<string, Record<string, unknown>>> = { modules: {}, lessons: {} };
  for (const [name, value] of Object.entries((typed ?? {}) as Record<string, unknown>)) {
    const [, kind, id, field] = FIELD.exec(name) ?? [];
    if (kind && id && field) (given[kind]![id] ??= {})[field] = value;
  }
  return given;
}

function plainDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
