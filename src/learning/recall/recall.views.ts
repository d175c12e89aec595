import type { ClaimNote } from '../../evidence/evidence.views.js';
import type { AskedQuestion } from './recall-questions.js';

/** A question of a round as its owner sees it. */
export interface RecallQuestionView extends AskedQuestion {
  place: number;
  /** Null until she answers: what she said, what was right then and the claims behind it. */
  told: {
    answer: string;
    correct: boolean | null;
    right: string[];
    claims: ClaimNote[];
  } | null;
}

/** A round as its owner sees it. */
export interface RecallRoundView {
  id: string;
  round: number;
  expiresAt: Date;
  completed: boolean;
  questions: RecallQuestionView[];
}

/** What there is of recall for one person and course. */
export interface RecallView {
  course: { slug: string; title: string };
  finished: boolean;
  off: boolean;
  /** The round to show: the one that is open, or the one answered last. */
  round: RecallRoundView | null;
  /** When the next round falls due; null when none comes. */
  next: Date | null;
}
