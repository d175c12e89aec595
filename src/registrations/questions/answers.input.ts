import { z } from 'zod';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { says, tickInput } from '../../platform/http/input.js';
import type { Question, QuestionSet } from '../../masterclasses/questions/question.rules.js';
import { decimalInput } from '../../masterclasses/questions/questions.input.js';
import { isBlank, type Answers, type Asked } from './answers.rules.js';
import { ANSWER_ERRORS } from './answers.messages.js';

const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most));

/**
 * Reads the answers to the questions as they stand now. What was not asked is left out, and so is what was left blank;
 * `before` is what the sender had before her, and tells her what is new.
 */
export function answersInput({ now, before }: Asked) {
  const known = before && new Set(before.questions.map(({ id }) => id));
  const fields = now.questions.map((question) => {
    const isNew = known !== null && !known.has(question.id);
    return [question.id, answerInput(question, now.version, isNew, before !== null)] as const;
  });
  return z
    .preprocess(
      // A field that is missing is one that was left blank.
      (given) => Object.fromEntries(now.questions.map(({ id }) => [id, (given as Answers | undefined)?.[id] ?? null])),
      z.object(Object.fromEntries(fields)),
    )
    .transform((given): Answers => Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value))));
}

function answerInput(question: Question, version: number, isNew: boolean, changed: boolean) {
  const needed = isNew
    ? ANSWER_ERRORS.newQuestion
    : question.kind === 'consent'
      ? ANSWER_ERRORS.tick
      : HTTP_MESSAGES.required;
  return z
    .unknown()
    .transform((value, context) => {
      if (!isBlank(value)) return value;
      if (question.required) context.addIssue({ code: 'custom', ...says(needed) });
      return null;
    })
    .pipe(z.nullable(z.unknown().pipe(answerOf(question, version, changed))).transform((value) => value ?? null));
}

function answerOf({ kind, required, options, min, max }: Question, version: number, changed: boolean): z.ZodType {
  const ids = new Set(options.map(({ id }) => id));
  const choice = z
    .string()
    .refine((id) => ids.has(id), says(changed ? ANSWER_ERRORS.choiceGone : HTTP_MESSAGES.notChoice));
  switch (kind) {
    case 'short':
      return text(200);
    case 'long':
      return text(2000);
    case 'number':
      return decimalInput(min ?? -1e12, max ?? 1e12);
    case 'one':
      return choice;
    case 'several':
      return z
        .preprocess((given: unknown) => [given].flat().filter((one) => !isBlank(one)), z.array(z.unknown()).max(50))
        .transform((given, context) => {
          const chosen = given.map((one) => choice.safeParse(one));
          const wrong = chosen.find(({ success }) => !success);
          // Told at the question, which is where the form can show it.
          if (wrong)
            context.addIssue({ code: 'custom', ...says(changed ? ANSWER_ERRORS.choiceGone : HTTP_MESSAGES.notChoice) });
          return [...new Set(chosen.flatMap(({ data }) => (data === undefined ? [] : [data])))];
        });
    case 'consent':
      return tickInput.transform((ticked, context) => {
        if (!ticked && required) context.addIssue({ code: 'custom', ...says(ANSWER_ERRORS.tick) });
        return ticked ? version : null;
      });
  }
}

/** Makes a schema once for each version of the questions: thousands may send the same form. */
export function madeOnce<S extends object>(make: (asked: Asked) => S): (asked: Asked) => S {
  const made = new WeakMap<QuestionSet, S>();
  return (asked) => {
    const known = asked.before ? undefined : made.get(asked.now);
    if (known) return known;
    const schema = make(asked);
    if (!asked.before) made.set(asked.now, schema);
    return schema;
  };
}

/** The answers in the body of the API. */
export const answersBody = madeOnce((asked) => z.object({ answers: answersInput(asked) }));
