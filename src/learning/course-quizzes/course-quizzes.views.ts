import { z } from 'zod';

/** A quiz of a course as staff see it; also the description of the JSON answer. */
export const staffCourseQuiz = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  required: z.boolean(),
  published: z.boolean(),
  passShare: z.number().nullable().describe('Null for a quiz that cannot be required'),
  closesAt: z.iso.datetime().nullable(),
  asked: z.int().describe('How many people who have not finished are asked to pass it'),
  passed: z.int().describe('How many of those have passed it'),
  notAsked: z.int().describe('How many people who have not finished would be asked too by alsoRunning'),
});

/** See staffCourseQuiz. */
export type StaffCourseQuiz = z.infer<typeof staffCourseQuiz>;

/** A course with its quizzes, for the console. */
export interface StaffCourseQuizzes {
  id: string;
  slug: string;
  title: string;
  quizzes: StaffCourseQuiz[];
  /** The published quizzes that could be added. */
  others: { id: string; title: string; passShare: number | null }[];
  /** How many people a requirement that is new to all of them would reach. */
  running: number;
}

/** What a change of a quiz of a course came to. */
export const courseQuizOutcome = z.object({
  asked: z.int().describe('How many people are asked to pass it who were not'),
  released: z.int().describe('How many people are no longer asked to'),
  finished: z.int().describe('How many of those have finished the course with that'),
});

/** See courseQuizOutcome. */
export type CourseQuizOutcome = z.infer<typeof courseQuizOutcome>;
