import type { Feedback } from '../questions/question.js';

/** How an answer did; `waiting` until a person has marked it. */
export type ScoreState = 'wrong' | 'partly' | 'right' | 'waiting';

/** Something to be said about an answer. */
export interface FeedbackAt {
  /** The option, area, blank or answer (`true`, `false`, or its place in the list) it belongs to; null for the question as a whole. */
  at: string | null;
  feedback: Feedback;
}

/** What the rule of a kind finds in a response. */
export interface Finding {
  /** Share of the mark: 0 to 1, or below 0 where one choice costs something. Null when staff must mark it. */
  fraction: number | null;
  /** What each part that was answered earned, by the id of its option, pair, item, blank or area. */
  parts: Record<string, number>;
  feedback: FeedbackAt[];
}

/** The score of a response. */
export interface Score extends Finding {
  state: ScoreState;
  /** The right answer in words, a line for each part, for whoever may see it. Empty where there is none. */
  rightAnswer: string[];
}

/** Below this a fraction is wrong; closer than this to 1 it is right. Both come from adding up thirds and sevenths. */
const HAIR = 1e-6;

/** The grade state of a fraction. */
export function stateOf(fraction: number | null): ScoreState {
  if (fraction === null) return 'waiting';
  if (fraction < HAIR) return 'wrong';
  return fraction > 1 - HAIR ? 'right' : 'partly';
}

/** Keeps a number between two others. */
export function clamp(value: number, least = 0, most = 1): number {
  return Math.min(most, Math.max(least, value));
}

/** An entry for feedback that may not have been written. */
export function feedbackAt(at: string | null, feedback: Feedback | null | undefined): FeedbackAt[] {
  return feedback ? [{ at, feedback }] : [];
}
