import type { Grading } from '../attempts/grading.rules.js';
import type { QuizWay } from '../attempts/result.rules.js';
import type { QuestionKind, Words } from '../questions/question.js';
import type { ReviewRules } from '../quizzes/review.rules.js';
import type { SlotInput } from './slots.rules.js';

/** A quiz in the console's list. */
export interface QuizRow {
  id: string;
  slug: string;
  kind: 'knowledge' | 'profile';
  status: 'draft' | 'published' | 'withdrawn';
  title: Words;
  questions: number;
  attempts: number;
  /** Attempts with an answer that waits for a person. */
  waiting: number;
}

/** A quiz as staff change it. */
export interface StaffQuiz extends Pick<QuizRow, 'id' | 'slug' | 'kind' | 'status' | 'title'> {
  intro: Words;
  way: QuizWay;
  timeLimitSeconds: number | null;
  graceSeconds: number;
  opensAt: Date | null;
  closesAt: Date | null;
  timeZone: string;
  attemptsAllowed: number | null;
  grading: Grading;
  passShare: number | null;
  shuffle: boolean;
  review: ReviewRules;
  instrument: { factors: { slug: string }[] } | null;
  revision: number;
  slots: SlotInput[];
}

/** A question that a place can name. */
export interface SlotQuestion {
  id: string;
  name: string;
  kind: QuestionKind;
  stem: Words;
  mark: number;
  archived: boolean;
}

/** Who has more time or attempts in a quiz. */
export interface AccommodationRow {
  personId: string;
  name: string;
  email: string;
  extraSeconds: number;
  extraAttempts: number;
  reason: string;
}
