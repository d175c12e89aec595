import type { Locale } from '../../platform/i18n/locales.js';
import { viewQuestion, type QuestionKind, type QuestionSet } from '../../masterclasses/questions/question.rules.js';
import { everyQuestion, optionLabel } from './answers.rules.js';

/** How a question was answered by everybody together. */
export interface QuestionSummary {
  id: string;
  kind: QuestionKind;
  label: string;
  locale: Locale;
  /** False when it is asked no longer. */
  asked: boolean;
  /** People who answered it. */
  answered: number;
  /** Each option or version of a consent, with how many chose it; empty for the other kinds. */
  choices: { label: string; version: number | null; count: number }[];
  /** Of numbers. */
  figures: { least: number; mean: number; most: number } | null;
  /** Answers in somebody's own words, those given most often first, with how many gave them. */
  texts: { text: string; count: number }[];
}

interface Count {
  id: string;
  answer: unknown;
  count: number;
}

/** Puts counted answers beside their questions; of answers in words at most `texts`. */
export function summarise(
  versions: readonly QuestionSet[],
  counts: readonly Count[],
  answered: readonly { id: string; count: number }[],
  locale: Locale,
  texts: number,
): QuestionSummary[] {
  const people = new Map(answered.map(({ id, count }) => [id, count]));
  return everyQuestion(versions)
    .filter(({ question, asked }) => asked || people.has(question.id))
    .map(({ question, asked }) => {
      const { id, kind } = question;
      const { label, locale: labelLocale } = viewQuestion(question, locale);
      const own = counts.filter((count) => count.id === id);
      return {
        id,
        kind,
        label,
        locale: labelLocale,
        asked,
        answered: people.get(id) ?? 0,
        choices: choicesOf(
          versions,
          id,
          kind,
          question.options.map((option) => option.id),
          own,
          locale,
        ),
        figures: kind === 'number' ? figuresOf(own) : null,
        texts:
          kind === 'short' || kind === 'long'
            ? own.slice(0, texts).map(({ answer, count }) => ({ text: String(answer), count }))
            : [],
      };
    });
}

function choicesOf(
  versions: readonly QuestionSet[],
  id: string,
  kind: QuestionKind,
  offered: readonly string[],
  counts: readonly Count[],
  locale: Locale,
): QuestionSummary['choices'] {
  if (kind === 'consent') return counts.map(({ answer, count }) => ({ label: '', version: Number(answer), count }));
  if (kind !== 'one' && kind !== 'several') return [];
  const chosen = new Map(counts.map(({ answer, count }) => [String(answer), count]));
  return [...new Set([...offered, ...chosen.keys()])].map((option) => ({
    label: optionLabel(versions, id, option, locale),
    version: null,
    count: chosen.get(option) ?? 0,
  }));
}

function figuresOf(counts: readonly Count[]): QuestionSummary['figures'] {
  const given = counts.map(({ answer, count }) => ({ value: Number(answer), count }));
  const people = given.reduce((sum, { count }) => sum + count, 0);
  if (people === 0) return null;
  const values = given.map(({ value }) => value);
  return {
    least: Math.min(...values),
    mean: given.reduce((sum, { value, count }) => sum + value * count, 0) / people,
    most: Math.max(...values),
  };
}
