import { formatNumber } from '../platform/i18n/dates.js';
import type { Translate } from '../platform/i18n/messages.js';
import { QUIZ_MESSAGES as m } from '../quizzes/quizzes/quizzes.messages.js';
import type { QuizStanding } from '../quizzes/quizzes/quizzes.queries.js';

/** How a reader stands in the quizzes of a text, in words by slug. */
export type QuizStandings = Readonly<Record<string, string>>;

/** Marks the place in a kept text where it is said how its reader stands. */
export const placeOfStanding = (slug: string) => ({ 'data-quiz-standing': slug });

/** How somebody stands in a quiz, in a few words; empty for whoever has not begun it. */
export function sayStanding(standing: QuizStanding | null, t: Translate): string {
  if (!standing) return '';
  if (standing.underWay) return t(m.underWay);
  if (standing.share === null) return '';
  const share = formatNumber(t.locale, standing.share, { style: 'percent', maximumFractionDigits: 0 });
  const result = t(m.yourBest, { share });
  return standing.passed === null ? result : `${result}, ${t(standing.passed ? m.passed : m.notPassed)}`;
}

/** Puts what is said of each quiz into its place in a text. The words are ours: numbers and states, nothing that somebody typed. */
export function withStandings(html: string, standings: QuizStandings): string {
  return Object.entries(standings).reduce(
    (text, [slug, words]) =>
      text.replaceAll(`data-quiz-standing="${slug}"></p>`, `data-quiz-standing="${slug}">${words}</p>`),
    html,
  );
}
