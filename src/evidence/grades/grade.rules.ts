import type { GradeLevel } from '../../ui/components/evidence.js';

/** A review counts as due so many days before its day. */
export const DUE_DAYS = 30;
/** A grade may wait for its next look so many days at most. */
const MOST_DAYS = 5 * 366;
const DAY = 86_400_000;

/** Where a grade stands with its next review. */
export type ReviewState = 'later' | 'due' | 'overdue';

/** A moment's day without a zone: '2026-11-02'. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** How many days lie between two days; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Due in the month before its day and on it, overdue from the day after. */
export function reviewState(reviewDue: string, today: string): ReviewState {
  const left = daysBetween(today, reviewDue);
  return left < 0 ? 'overdue' : left <= DUE_DAYS ? 'due' : 'later';
}

/** Why a day cannot be the next review's; null when it can. */
export function reviewDayFault(reviewDue: string, today: string): 'too-soon' | 'too-late' | null {
  const left = daysBetween(today, reviewDue);
  return left < 1 ? 'too-soon' : left > MOST_DAYS ? 'too-late' : null;
}

/** A proposed grade as far as decisions about it go. */
export interface ProposalState {
  state: 'open' | 'confirmed' | 'rejected' | 'withdrawn';
  proposerId: string;
  reviewDue: string;
}

/** Whoever may settle a proposal: a program's token stands for no person. */
export interface Settler {
  id: string;
  isPerson: boolean;
}

/** Why somebody cannot confirm a proposal; null when she can. */
export function confirmFault(
  proposal: ProposalState,
  settler: Settler,
  today: string,
): 'settled' | 'own' | 'no-person' | 'review-passed' | null {
  if (proposal.state !== 'open') return 'settled';
  if (!settler.isPerson) return 'no-person';
  if (proposal.proposerId === settler.id) return 'own';
  return reviewDayFault(proposal.reviewDue, today) === 'too-soon' ? 'review-passed' : null;
}

/** The grade that readers saw before and see after; null when it is the same to them. */
export function gradeChange(before: GradeLevel | null, after: GradeLevel): { from: GradeLevel; to: GradeLevel } | null {
  const from = before ?? 'ungraded';
  return from === after ? null : { from, to: after };
}
