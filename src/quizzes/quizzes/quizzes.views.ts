import type { Grading } from '../attempts/grading.rules.js';
import type { QuizWay } from '../attempts/result.rules.js';
import type { Words } from '../questions/question.js';

/** An attempt of a person, with its result where she may see it. */
export interface AttemptSummary {
  id: string;
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** Share of the marks; null while under way, while staff mark it, where it may not be seen, and for a profile. */
  share: number | null;
  mark: number | null;
  most: number | null;
  /** True when her marks may be seen. */
  marksSeen: boolean;
  /** True when there is anything at all to look at. */
  reviewable: boolean;
}

/** How somebody stands in a quiz. */
export interface QuizStanding {
  attempts: AttemptSummary[];
  underWay: string | null;
  /** Null is as many as she likes. */
  attemptsLeft: number | null;
  /** The result by the quiz's way of grading; null while there is none that may be seen. */
  share: number | null;
  /** Null where it cannot be failed, or nothing may be seen yet. */
  passed: boolean | null;
  extraSeconds: number;
}

/** A quiz as its readers see it. */
export interface QuizView {
  id: string;
  slug: string;
  kind: 'knowledge' | 'profile';
  status: 'draft' | 'published' | 'withdrawn';
  title: string;
  /** Markdown in each language. */
  intro: Words;
  way: QuizWay;
  questions: number;
  timeLimitSeconds: number | null;
  graceSeconds: number;
  opensAt: Date | null;
  closesAt: Date | null;
  attemptsAllowed: number | null;
  grading: Grading;
  passShare: number | null;
  standing: QuizStanding | null;
}
