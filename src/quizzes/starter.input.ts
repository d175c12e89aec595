import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { inEveryLanguage } from '../evidence/localized.input.js';
import { instrumentInput } from './profiles/instrument.input.js';
import { questionInput } from './questions/question.input.js';
import type { Question } from './questions/question.js';

const FOLDER = new URL('./starter/', import.meta.url);

const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const passage = z.string().trim().min(1).max(4_000);

const slotInput = z.union([
  z.strictObject({ question: slug }),
  z.strictObject({ tags: z.array(slug).min(1), draw: z.int().min(1) }),
]);

const quizInput = z
  .strictObject({
    slug,
    kind: z.enum(['knowledge', 'profile']),
    status: z.enum(['draft', 'published']),
    title: inEveryLanguage(120),
    intro: z.strictObject({ en: passage, nl: passage, fr: passage }),
    way: z.enum(['deferred', 'immediate', 'adaptive', 'certainty']),
    grading: z.enum(['best', 'last', 'first', 'average']).default('best'),
    passShare: z.number().gt(0).max(1).nullable(),
    slots: z.array(slotInput).min(1),
    instrument: instrumentInput.nullable().default(null),
  })
  .refine(({ kind, instrument }) => (kind === 'profile') === (instrument !== null));

const named = z.looseObject({ name: slug, category: z.array(z.string().min(1)).min(1), tags: z.array(slug).min(1) });

/** A question of the starter content with its place in the bank. */
export interface StarterQuestion {
  name: string;
  category: string[];
  tags: string[];
  question: Question;
}

/** A quiz that the school opens with, and the questions that it brings along. */
export interface StarterQuiz {
  quiz: z.output<typeof quizInput>;
  questions: StarterQuestion[];
}

/** Reads the quizzes of the starter content. @throws ZodError where one has not the shape of a quiz */
export async function readStarterQuizzes(): Promise<StarterQuiz[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (name) => readQuiz(parse(await readFile(new URL(name, FOLDER), 'utf8')))));
}

function readQuiz(given: unknown): StarterQuiz {
  const { quiz, questions } = z.strictObject({ quiz: quizInput, questions: z.array(named) }).parse(given);
  return {
    quiz,
    questions: questions.map(({ name, category, tags, ...content }) => ({
      name,
      category,
      tags,
      // An item of a profile earns no marks.
      question: questionInput().parse(quiz.kind === 'profile' ? { mark: 0, ...content } : content),
    })),
  };
}
