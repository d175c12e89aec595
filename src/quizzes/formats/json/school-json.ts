import type { Locale } from '../../../platform/i18n/locales.js';
import type { Question } from '../../questions/question.js';
import { Draft, Refused, unreadable, type ReadFile } from '../reading.js';
import type { WrittenFile, WrittenQuestion } from '../writing.js';

const FORMAT = 'skin-school-questions';
const VERSION = 1;

/** Writes questions with all that the school knows of them. */
export function writeJson(list: readonly WrittenQuestion[]): WrittenFile {
  const questions = list.map(({ name, category, tags, question }) => ({ name, category, tags, question }));
  const text = `${JSON.stringify({ format: FORMAT, version: VERSION, questions }, null, 2)}\n`;
  const lines = list.map(({ name }) => ({ name, written: true, remarks: [] }));
  return { name: 'questions.json', type: 'application/json; charset=utf-8', bytes: Buffer.from(text), lines };
}

/** Reads them back. What the questions hold is checked like everything that comes in. */
export function readJson(text: string, locale: Locale): ReadFile {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return unreadable('notJson');
  }
  const { format, version, questions } = (given ?? {}) as { format?: unknown; version?: unknown; questions?: unknown };
  if (format !== FORMAT || version !== VERSION || !Array.isArray(questions)) return unreadable('notJson');
  if (questions.length === 0) return unreadable('emptyFile');
  return {
    questions: questions.map((one: unknown, n) => {
      const draft = new Draft(locale, n + 1);
      return draft.finish(() => readOne(one, draft));
    }),
    quizzes: [],
  };
}

function readOne(given: unknown, draft: Draft): Question {
  const { name, category, tags, question } = (given ?? {}) as Record<string, unknown>;
  const texts = (list: unknown) =>
    Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  if (typeof question !== 'object' || question === null) throw new Refused('notJson');
  draft.called = typeof name === 'string' ? name.slice(0, 300) : '';
  draft.category = texts(category);
  draft.tags = texts(tags);
  // Checked by the schema of a question before it goes anywhere.
  return question as Question;
}
