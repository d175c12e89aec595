import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { pickText } from '../masterclass.rules.js';

/** How a question is answered. */
export const QUESTION_KINDS = ['short', 'long', 'one', 'several', 'number', 'consent'] as const;

/** One of these ways. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Most questions of a masterclass, and most options of a question. */
export const MOST_QUESTIONS = 20;
export const MOST_OPTIONS = 20;

/** One of the answers that a question offers. */
export interface QuestionOption {
  /** Stays the same as long as the option does, whatever it is called. */
  id: string;
  label: Partial<Localized>;
}

/** Something that a masterclass asks of those who register. A text may miss a language, and is then shown in another. */
export interface Question {
  /** Stays the same through every version. */
  id: string;
  kind: QuestionKind;
  required: boolean;
  label: Partial<Localized>;
  help: Partial<Localized>;
  /** Of `one` and `several`. */
  options: QuestionOption[];
  /** Of `number`. */
  min: number | null;
  max: number | null;
}

/** The questions of a masterclass as they stood in one version; version 0 is before there were any. */
export interface QuestionSet {
  version: number;
  questions: readonly Question[];
}

/** A question in one language. */
export interface QuestionView {
  id: string;
  kind: QuestionKind;
  required: boolean;
  label: string;
  help: string;
  options: { id: string; label: string }[];
  min: number | null;
  max: number | null;
  /** The language its label is really in. */
  locale: Locale;
}

/** True for the kinds that offer options. */
export const offersOptions = (kind: QuestionKind): boolean => kind === 'one' || kind === 'several';

/** A question in a language or, when that is missing, in the first it exists in. */
export function viewQuestion(question: Question, locale: Locale): QuestionView {
  const { id, kind, required, min, max } = question;
  const label = pickText(question.label, locale);
  return {
    id,
    kind,
    required,
    label: label.text ?? '',
    help: pickText(question.help, label.locale).text ?? '',
    options: question.options.map((option) => ({
      id: option.id,
      label: pickText(option.label, label.locale).text ?? '',
    })),
    min,
    max,
    locale: label.locale,
  };
}

/**
 * Gives every question and option that is new an id of its own. An id is kept only where an earlier version gave it to
 * a question of the same kind: an answer never changes what it answers.
 */
export function identify(
  questions: readonly Question[],
  versions: readonly QuestionSet[],
  newId: () => string,
): Question[] {
  const known = new Map<string, { kind: QuestionKind; options: Set<string> }>();
  for (const { id, kind, options } of versions.flatMap((version) => version.questions)) {
    const before = known.get(id)?.options ?? [];
    known.set(id, { kind, options: new Set([...before, ...options.map((option) => option.id)]) });
  }
  const used = new Set<string>();
  const keep = (id: string, allowed: boolean) => {
    const kept = allowed && !used.has(id) ? id : newId();
    used.add(kept);
    return kept;
  };
  return questions.map((question) => {
    const before = known.get(question.id);
    const same = before?.kind === question.kind;
    return {
      ...question,
      id: keep(question.id, same),
      options: question.options.map((option) => ({
        ...option,
        id: keep(option.id, same && before.options.has(option.id)),
      })),
    };
  });
}
