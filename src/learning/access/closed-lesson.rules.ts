import { bothOpenings, opensAt } from '../../courses/opening.rules.js';

/** When a lesson opens, by its own rule and its module's, as the database tells it. */
export interface LessonOpening {
  /** Open to all, and so never closed. */
  preview: boolean;
  afterDays: number | null;
  on: string | null;
  moduleAfterDays: number | null;
  moduleOn: string | null;
}

/** Since when somebody is enrolled, and on which calendar her days are counted. */
export interface EnrolledSince {
  enrolledAt: Date;
  timeZone: string;
}

/**
 * When a lesson opens to somebody to whom it is closed at this moment; null when she can read it. `freed` are the
 * lessons that staff opened for her, and those she has done: what was read is not taken away again.
 */
export function closedUntil(opening: LessonOpening, freed: boolean, since: EnrolledSince, now: Date): Date | null {
  if (freed || opening.preview) return null;
  const both = bothOpenings(opening, { afterDays: opening.moduleAfterDays, on: opening.moduleOn });
  const opens = opensAt(both, since.enrolledAt, since.timeZone);
  return opens !== null && opens > now ? opens : null;
}
