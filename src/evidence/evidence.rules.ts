import type { GradeLevel } from '../ui/components/evidence.js';
import type { ClaimTopic } from './claim-uses.js';

/** The grades from most to least sure; what nobody could weigh stands last. */
export const GRADE_ORDER = [
  'strong',
  'moderate',
  'limited',
  'weak',
  'ungraded',
] as const satisfies readonly GradeLevel[];

/** Groups claims by grade, in the order of the scale; grades without claims are left out. */
export function byGrade<T extends { level: GradeLevel }>(claims: readonly T[]): { level: GradeLevel; claims: T[] }[] {
  return GRADE_ORDER.map((level) => ({ level, claims: claims.filter((claim) => claim.level === level) })).filter(
    (group) => group.claims.length > 0,
  );
}

/** What the public list is narrowed to. */
export interface Narrowed {
  grade?: GradeLevel | undefined;
  topic?: string | undefined;
}

/** The claims that are left, with how many each other choice would leave: a number never promises what a click does not show. */
export function narrow<T extends { id: string; level: GradeLevel }>(
  claims: readonly T[],
  topics: readonly ClaimTopic[],
  wanted: Narrowed,
): { claims: T[]; byLevel: { level: GradeLevel; count: number }[]; byTopic: { topic: ClaimTopic; count: number }[] } {
  const ofTopic = (topic: ClaimTopic | undefined) => {
    const ids = new Set(topic?.claimIds);
    return topic ? claims.filter(({ id }) => ids.has(id)) : [...claims];
  };
  const ofGrade = (some: readonly T[], level = wanted.grade) => some.filter((claim) => !level || claim.level === level);
  const inTopic = ofTopic(topics.find(({ slug }) => slug === wanted.topic));
  return {
    claims: ofGrade(inTopic),
    byLevel: GRADE_ORDER.map((level) => ({ level, count: ofGrade(inTopic, level).length })),
    byTopic: topics.map((topic) => ({ topic, count: ofGrade(ofTopic(topic)).length })),
  };
}
