import type { GradeLevel } from '../ui/components/evidence.js';

/** The grades from most to least sure; what nobody could weigh stands last. */
export const GRADE_ORDER: readonly GradeLevel[] = ['strong', 'moderate', 'limited', 'weak', 'ungraded'];

/** True when the day on which a grade was to be looked at again has come. Days are '2026-11-02'. */
export function isReviewDue(reviewDue: string, now: Date): boolean {
  return reviewDue <= now.toISOString().slice(0, 10);
}

/** Groups claims by grade, in the order of the scale; grades without claims are left out. */
export function byGrade<T extends { level: GradeLevel }>(claims: readonly T[]): { level: GradeLevel; claims: T[] }[] {
  return GRADE_ORDER.map((level) => ({ level, claims: claims.filter((claim) => claim.level === level) })).filter(
    (group) => group.claims.length > 0,
  );
}
