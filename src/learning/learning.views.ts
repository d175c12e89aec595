import { z } from 'zod';

/** An enrolment as its owner sees it; also the description of the JSON answer. */
export const enrolmentView = z.object({
  id: z.uuid(),
  course: z.object({ id: z.uuid(), slug: z.string(), title: z.string() }),
  enrolledAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable().describe('Once set it stays'),
  percentage: z.int().min(0).max(100).describe('100 exactly when the course is complete'),
  contract: z.int().describe('The version of what “complete” means that it was made under; 1 knows lessons only'),
  rule: z.string().describe('What finishes the course, in a sentence'),
  resumeLessonSlug: z.string().nullable(),
  timeZone: z.string().describe('The IANA zone in which the days at which lessons open are counted'),
  lessons: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      required: z.boolean().describe('False for a lesson that was added after she enrolled'),
      opensAt: z.iso.datetime().nullable().describe('When it opens to you; null when it is not closed to you'),
      doneAt: z.iso.datetime().nullable(),
    }),
  ),
  quizzes: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      required: z.boolean().describe('False for a quiz that the course only offers'),
      passedAt: z.iso
        .datetime()
        .nullable()
        .describe('Since when it is passed, never before she enrolled; null while it is not'),
    }),
  ),
});

/** See enrolmentView. */
export type EnrolmentView = z.infer<typeof enrolmentView>;

/** A page of one's own enrolments. A person has at most one for each course, so there is only one page. */
export const enrolmentsView = z.object({ items: z.array(enrolmentView), next: z.null() });

/** A course to go on with, for the home page and 'my school'. */
export interface ContinueRow {
  enrolmentId: string;
  courseSlug: string;
  courseTitle: string;
  percentage: number;
  /** How many lessons and quizzes the enrolment requires, and how many of those are done. */
  required: number;
  requiredDone: number;
  finishedAt: Date | null;
  /** True when short questions about the finished course are ready. */
  recallReady: boolean;
  /** The lesson to go on with, or the quiz when all lessons are done; its path has no language prefix. `opensAt` says that it is closed still. */
  next: { title: string; path: string; opensAt: Date | null } | null;
}

/** Where a lesson's address leads for one person. */
export interface LessonPlace {
  lessonId: string;
  /** Null when she is not enrolled. */
  enrolmentId: string | null;
}
