import type { Locale } from '../../platform/i18n/locales.js';
import {
  viewQuestion,
  type Question,
  type QuestionKind,
  type QuestionSet,
} from '../../masterclasses/questions/question.rules.js';

/**
 * Answers by the id of their question: words, the id of an option, several of these, a number; for a consent that was
 * given the version of the questions in which its wording stands.
 */
export type Answers = Record<string, unknown>;

/** An answer as people read it. */
export interface AnswerView {
  id: string;
  kind: QuestionKind;
  label: string;
  /** The language its label is in. */
  locale: Locale;
  /** Empty when there is no answer. */
  answer: string;
  /** For a consent: true when it was given. */
  given: boolean;
  /** False when it is asked no longer. */
  asked: boolean;
}

/** What a form asks, and what it asked in the version that was sent with it; null when the two are one. */
export interface Asked {
  now: QuestionSet;
  before: QuestionSet | null;
}

/** True for what counts as no answer: nothing, blanks, nothing ticked. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.every(isBlank);
}

/** The newest wording of every question that was ever asked, those of today first and in their order. */
export function everyQuestion(
  versions: readonly QuestionSet[],
): { question: Question; asked: boolean; version: number }[] {
  const found = new Map<string, { question: Question; asked: boolean; version: number }>();
  const newest = versions.at(-1);
  for (const { version, questions } of [...versions].reverse())
    for (const question of questions)
      if (!found.has(question.id)) found.set(question.id, { question, asked: version === newest?.version, version });
  return [...found.values()];
}

/** Every answer with its question, in a language; an option that is offered no longer still has its words. */
export function viewAnswers(versions: readonly QuestionSet[], answers: Answers, locale: Locale): AnswerView[] {
  return everyQuestion(versions)
    .filter(({ question, asked }) => asked || question.id in answers)
    .map(({ question, asked }) => {
      const value = answers[question.id];
      const agreedIn = question.kind === 'consent' && typeof value === 'number' ? value : null;
      // A consent is read in the wording that it was given to.
      const read = (agreedIn !== null && wordingIn(versions, agreedIn, question.id)) || question;
      const { label, locale: labelLocale } = viewQuestion(read, locale);
      return {
        id: question.id,
        kind: question.kind,
        label,
        locale: labelLocale,
        answer: sayAnswer(question, versions, value, locale),
        given: agreedIn !== null,
        asked,
      };
    });
}

/** The question as it stood in a version. */
export function wordingIn(versions: readonly QuestionSet[], version: number, id: string): Question | undefined {
  return versions.find((set) => set.version === version)?.questions.find((question) => question.id === id);
}

/** The words of an option in the newest version that has it; its id when none has. */
export function optionLabel(
  versions: readonly QuestionSet[],
  questionId: string,
  optionId: string,
  locale: Locale,
): string {
  for (const { questions } of [...versions].reverse()) {
    const question = questions.find(({ id }) => id === questionId);
    const option = question && viewQuestion(question, locale).options.find(({ id }) => id === optionId);
    if (option) return option.label;
  }
  return optionId;
}

function sayAnswer(question: Question, versions: readonly QuestionSet[], value: unknown, locale: Locale): string {
  const option = (id: unknown) => optionLabel(versions, question.id, String(id), locale);
  if (isBlank(value)) return '';
  if (question.kind === 'one') return option(value);
  if (question.kind === 'several') return (Array.isArray(value) ? value : [value]).map(option).join(', ');
  if (question.kind === 'consent') return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * Answers as a form holds them. A consent is ticked only where the wording that was agreed to still stands: nobody
 * agrees to other words by leaving a tick where it was.
 */
export function answerValues(versions: readonly QuestionSet[], answers: Answers): Record<string, unknown> {
  const now = versions.at(-1);
  return Object.fromEntries(
    (now?.questions ?? []).map((question) => {
      const value = answers[question.id];
      if (question.kind !== 'consent') return [`answers.${question.id}`, value ?? ''];
      const agreed = typeof value === 'number' ? wordingIn(versions, value, question.id) : undefined;
      return [`answers.${question.id}`, agreed && sameWords(agreed, question) ? 'on' : ''];
    }),
  );
}

function sameWords(a: Question, b: Question): boolean {
  const words = ({ label, help }: Question) => JSON.stringify([label, help].map((text) => Object.entries(text).sort()));
  return words(a) === words(b);
}

/** The questions that a form asked and that are asked no longer, if she answered them. */
export function answeredInVain({ now, before }: Asked, typed: Answers): Question[] {
  const asked = new Set(now.questions.map(({ id }) => id));
  return (before?.questions ?? []).filter(({ id }) => !asked.has(id) && !isBlank(typed[id]));
}

/** The answers of a form, from its flat fields such as `answers.q12ab`. */
export function typedAnswers(typed: Record<string, unknown>): Answers {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      const id = /^answers\.(q[a-z0-9]{1,19})$/.exec(name)?.[1];
      return id ? [[id, value]] : [];
    }),
  );
}
