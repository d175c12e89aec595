import type { Question } from '../questions/question.js';
import { certaintyMarks, CERTAINTY_MOST, type Certainty } from '../scoring/certainty.rules.js';
import { sameAnswer, standingAnswer, triesOf, type LoggedAnswer } from './log.rules.js';

/** The ways in which a quiz is taken. */
export const QUIZ_WAYS = ['deferred', 'immediate', 'adaptive', 'certainty'] as const;

/** One of the ways. */
export type QuizWay = (typeof QUIZ_WAYS)[number];

/** True where an answer can be marked before the end. */
export const tellsAtOnce = (way: QuizWay): boolean => way === 'immediate' || way === 'adaptive';

/** What a question came to in an attempt. */
export interface ItemResult {
  /** The answer that the result tells of; null when there is none. */
  answer: LoggedAnswer | null;
  /** Share of the mark; null while staff have to mark it. */
  fraction: number | null;
  /** Tries that were marked before the end. */
  tries: number;
}

/** Gives the raw share of an answer; null for one that staff mark. */
export type Score = (answer: LoggedAnswer) => number | null;

/** So many times the question's own mark is the most it can earn. */
export const mostFor = (way: QuizWay, mark: number): number => (way === 'certainty' ? CERTAINTY_MOST * mark : mark);

/** The share for a raw share and how sure she was; who does not say is as if least sure. */
export function certaintyFraction(raw: number | null, certainty: number | null): number | null {
  const marks = certaintyMarks(raw, (certainty ?? 1) as Certainty);
  return marks === null ? null : marks / CERTAINTY_MOST;
}

/** What a question of an attempt comes to, from its whole log. Whichever way the answers came, it comes to the same. */
export function resultOf(question: Question, way: QuizWay, log: readonly LoggedAnswer[], score: Score): ItemResult {
  const standing = standingAnswer(log);
  const tries = tellsAtOnce(way) ? triesOf(question, log) : [];
  if (way === 'immediate' && tries[0]) return marked(tries[0], tries.length, hinted(score, question.penalty));
  if (way === 'adaptive') return adaptive(question, tries, standing, score);
  if (!standing?.response) return { answer: standing, fraction: 0, tries: tries.length };
  if (way === 'certainty') return marked(standing, 0, (answer) => certaintyFraction(score(answer), answer.certainty));
  return marked(standing, 0, way === 'immediate' ? hinted(score, question.penalty) : score);
}

function marked(answer: LoggedAnswer, tries: number, score: Score): ItemResult {
  return { answer, fraction: answer.response ? score(answer) : 0, tries };
}

/** Each hint costs as much as a try, and never more than the answer earned. */
function hinted(score: Score, penalty: number): Score {
  return (answer) => {
    const raw = score(answer);
    return raw === null ? null : lessened(raw, penalty * answer.hints);
  };
}

function lessened(raw: number, cost: number): number {
  return raw <= 0 ? raw : Math.max(0, raw - cost);
}

/** The best of all tries, each lessened by the tries and hints before it; what stands at the end is one more try. */
function adaptive(question: Question, tries: LoggedAnswer[], standing: LoggedAnswer | null, score: Score): ItemResult {
  const isNew = standing?.response && !tries.some(({ response }) => sameAnswer(question, response, standing.response));
  const all = isNew ? [...tries, standing] : tries;
  let best: number | null = null;
  let answer: LoggedAnswer | null = standing;
  for (const [before, one] of all.entries()) {
    const raw = one.response ? score(one) : 0;
    if (raw === null) return { answer: one, fraction: null, tries: tries.length };
    const earned = raw - question.penalty * (before + one.hints);
    if (best === null || earned > best) {
      best = earned;
      answer = one;
    }
  }
  return { answer, fraction: Math.max(0, best ?? 0), tries: tries.length };
}
