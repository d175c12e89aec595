import type { Viewer } from '../platform/http/viewer.js';

/** How far somebody is in a course she is enrolled in. */
export interface CourseProgress {
  enrolmentId: string;
  doneLessonIds: ReadonlySet<string>;
  /** How many lessons the enrolment requires, and how many of those are done. */
  required: number;
  requiredDone: number;
  /** Whole percents, 0 to 100. */
  percentage: number;
  resumeLessonSlug: string | null;
  finishedAt: Date | null;
  /** True when she has a certificate of this course that holds. */
  certified: boolean;
}

/** Asks how far a reader is in a course; the learning feature answers. */
export abstract class ReaderProgress {
  /** @returns null for people who are not enrolled */
  abstract of(viewer: Viewer, courseId: string): Promise<CourseProgress | null>;
}
