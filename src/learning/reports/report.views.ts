import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';

/** Below so many learners no median is told: it would say little, and might say it of somebody. */
export const LEAST_FOR_MEDIAN = 5;

/** After so many days without a sign of somebody who has not finished, she counts as stopped. */
export const SILENT_DAYS = 14;

/** How one lesson of a course fares; also the description of the JSON answer. */
export const lessonReportView = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  published: z.boolean(),
  opened: z.int().describe('Learners who opened it or marked it as done'),
  done: z.int().describe('Learners who marked it as done'),
  stopped: z.int().describe('Unfinished learners whose last lesson this is and who have been silent for 14 days'),
  timed: z.int().describe('Learners who did it and whose reading time is known'),
  time: z
    .object({ lower: z.int(), median: z.int(), upper: z.int() })
    .nullable()
    .describe('Seconds: quartiles and median; null when it is known of fewer than 5'),
});

/** How one quiz of a course fares. */
export const quizReportView = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  required: z.boolean(),
  asked: z.int().describe('Learners whose enrolment asks for it'),
  tried: z.int().describe('Learners who have begun it'),
  passed: z.int().describe('Learners who have passed it'),
});

/** A section that learners found unclear. */
export const sectionReportView = z.object({
  lesson: z.string().describe('The title of its lesson'),
  lessonId: z.uuid(),
  heading: z.string().describe('Empty for a lesson without headings'),
  nth: z.int().describe('Which of the sections of that name'),
  gone: z.boolean().describe('True when the lesson has no such section any more'),
  people: z.int(),
  remarks: z.array(z.object({ body: z.string(), locale: localeInput, day: z.iso.date() })).describe('The latest 50'),
});

/** What editors read about a course. */
export const courseReportView = z.object({
  course: z.object({ id: z.uuid(), slug: z.string(), title: z.string() }),
  learners: z.int().describe('Who enrolled in the period'),
  finished: z.int(),
  stopped: z.int(),
  neverOpened: z.int().describe('Those of the stopped who opened no lesson'),
  lessons: z.array(lessonReportView),
  quizzes: z.array(quizReportView),
  sections: z.array(sectionReportView),
});

/** See lessonReportView. */
export type LessonReport = z.infer<typeof lessonReportView>;
/** See quizReportView. */
export type QuizReport = z.infer<typeof quizReportView>;
/** See sectionReportView. */
export type SectionReport = z.infer<typeof sectionReportView>;
/** See courseReportView. */
export type CourseReport = z.infer<typeof courseReportView>;
