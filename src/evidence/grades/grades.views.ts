import type { Localized } from '../../platform/i18n/locales.js';
import type { GradeLevel } from '../../ui/components/evidence.js';
import type { ClaimMention, ClaimUse } from '../claim-uses.js';

/** A change of a claim's grade, as readers are told. */
export interface CorrectionView {
  id: string;
  claimSlug: string;
  claimText: string;
  from: GradeLevel;
  to: GradeLevel;
  /** Why the new grade was given. */
  why: string;
  changedAt: Date;
  /** When staff took the note off the lessons; null while it stands there. */
  endedAt: Date | null;
}

/** A proposed grade with what became of it. */
export interface ProposalView {
  id: string;
  level: GradeLevel;
  rationale: Localized;
  /** A day: '2027-11-02'. */
  reviewDue: string;
  proposerId: string;
  proposer: string;
  proposedAt: Date;
  state: 'open' | 'confirmed' | 'rejected' | 'withdrawn';
  settler: string | null;
  settledAt: Date | null;
  reason: string | null;
}

/** Everything that a changed grade touches. */
export interface GradeReach {
  lessons: ClaimUse[];
  articles: ClaimMention[];
  questions: ClaimMention[];
  /** People who have completed one of these lessons. */
  pastLearners: number;
}
