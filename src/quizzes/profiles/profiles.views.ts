import type { ClaimNote } from '../../evidence/evidence.views.js';
import type { Words } from '../questions/question.js';
import type { Instrument } from './instrument.input.js';
import type { FactorScore } from './profile.rules.js';

/** The profile that the school offers. */
export interface ProfileQuiz {
  id: string;
  slug: string;
  title: Words;
  intro: Words;
  instrument: Instrument;
  questions: number;
}

/** One finished profile in the list of one's own. */
export interface ResultSummary {
  attemptId: string;
  finishedAt: Date;
}

/** Where somebody stands with the profile. */
export interface ProfileState {
  /** When she agreed to the words as they are now; null when she has not. */
  consentedAt: Date | null;
  /** The attempt under way. */
  underWay: string | null;
  /** The latest first. */
  results: ResultSummary[];
}

/** A factor as its result is shown. */
export interface FactorView extends FactorScore {
  /** The claims it rests on, with their grades. */
  claims: ClaimNote[];
  lessons: { path: string; title: string }[];
  /** The score of the result it is compared with; null when there is none. */
  before: number | null;
}

/** One result of a profile. */
export interface ResultView extends ResultSummary {
  profile: Pick<ProfileQuiz, 'slug' | 'title'>;
  factors: FactorView[];
  /** How many questions were answered, of how many. */
  answered: number;
  asked: number;
  /** The result it is compared with. */
  comparedWith: ResultSummary | null;
  /** Every other result, the latest first. */
  others: ResultSummary[];
}
