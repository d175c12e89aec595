import type { Locale } from '../platform/i18n/locales.js';
import type { CourseLevel } from './course.entity.js';
import type { Opening } from './opening.rules.js';

/** A lesson in an outline. */
export interface LessonSummary {
  id: string;
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  preview: boolean;
  /** The language in which title and text are shown; another than asked for when a translation is missing. */
  locale: Locale;
  /** When it opens to those who are enrolled; what its module asks counts in. */
  opening: Opening;
}

/** A part of a course with its lessons in order. */
export interface ModuleView {
  title: string;
  lessons: LessonSummary[];
}

/** A course in the catalogue. */
export interface CourseCard {
  id: string;
  slug: string;
  level: CourseLevel;
  figure: string | null;
  title: string;
  subtitle: string;
  summary: string;
  teacher: string;
  /** All lessons together, in minutes. */
  minutes: number;
  lessons: number;
  /** The languages in which every lesson exists. */
  locales: Locale[];
  createdAt: Date;
  updatedAt: Date;
}

/** A course that has to be finished before another. */
export interface NeededCourse {
  id: string;
  slug: string;
  title: string;
}

/** A quiz that goes with a course. */
export interface CourseQuiz {
  id: string;
  slug: string;
  title: string;
  questions: number;
  /** Whether those who enrol now must pass it; any other is only offered. */
  required: boolean;
  /** From when and until when it can be taken; null where it has no such end. */
  opensAt: Date | null;
  closesAt: Date | null;
}

/** A course with its whole outline. */
export interface CourseView extends CourseCard {
  /** The published courses that must be finished before. */
  needs: NeededCourse[];
  outcomes: string[];
  evidencePolicy: string;
  modules: ModuleView[];
  quizzes: CourseQuiz[];
}

/** A lesson with its text and its place in the course. */
export interface LessonView {
  course: CourseView;
  module: string;
  lesson: LessonSummary;
  /** Counts the course's lessons from 1. */
  position: number;
  previous: LessonSummary | null;
  next: LessonSummary | null;
  /** Markdown with directives. */
  body: string;
  /** The languages in which the text exists. */
  locales: Locale[];
  updatedAt: Date;
}

/** An article in the journal's list. */
export interface ArticleSummary {
  id: string;
  slug: string;
  title: string;
  summary: string;
  author: string;
  figure: string | null;
  /** A day without a zone: '2026-11-03'. */
  publishedOn: string;
  updatedAt: Date;
  locale: Locale;
  /** Slugs of courses that go further. */
  related: string[];
  /** The ids of lessons that it goes with. */
  lessons: string[];
}

/** An article with its text. */
export interface ArticleView extends ArticleSummary {
  body: string;
  locales: Locale[];
}

/** The way to a lesson from elsewhere. */
export interface LessonLink {
  path: string;
  title: string;
  course: string;
}

/** A public page of ours, for the site map. */
export interface PublicAddress {
  path: string;
  /** The languages in which it truly exists. */
  locales: Locale[];
  changedAt: Date;
}
