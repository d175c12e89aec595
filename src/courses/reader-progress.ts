import type { Viewer } from '../platform/http/viewer.js';

/** How somebody stands in a quiz of her course. */
export interface QuizProgress {
  id: string;
  slug: string;
  /** True when her course asks for it; any other is only offered. */
  required: boolean;
  /** True when it is asked for and not passed. */
  left: boolean;
  tried: boolean;
  passed: boolean;
}

/** How far somebody is in a course she is enrolled in. */
export interface CourseProgress {
  enrolmentId: string;
  doneLessonIds: ReadonlySet<string>;
  /** How many lessons the enrolment requires, and how many of those are done. */
  required: number;
  requiredDone: number;
  /** The quizzes of the course, in their order. */
  quizzes: readonly QuizProgress[];
  /** The quiz to go on with, when nothing else is left that she can open. */
  resumeQuizSlug: string | null;
  /** Whole percents, 0 to 100. */
  percentage: number;
  /** The required lessons that are not done, in the order of the course. */
  leftLessonIds: readonly string[];
  /** Lessons that came after she enrolled, which nobody asks of her. */
  addedLessonIds: ReadonlySet<string>;
  /** The lessons that are closed to her still, with the moment at which each opens. */
  closedUntil: ReadonlyMap<string, Date>;
  /** Her zone, in which days are said. */
  timeZone: string;
  resumeLessonSlug: string | null;
  /** The heading of that lesson at which she was, counted from 1; 0 for its beginning. */
  resumeSection: number;
  finishedAt: Date | null;
  /** True when short questions about the finished course wait for her. */
  recallReady: boolean;
  /** True when she has a certificate of this course that holds. */
  certified: boolean;
}

/** Asks how far a reader is in a course; the learning feature answers. */
export abstract class ReaderProgress {
  /** @returns null for people who are not enrolled */
  abstract of(viewer: Viewer, courseId: string): Promise<CourseProgress | null>;
  /** Which of these courses has she finished? */
  abstract finished(viewer: Viewer, courseIds: readonly string[]): Promise<ReadonlySet<string>>;
}
