import { z } from 'zod';
import type { CourseLevel } from '../../courses/course.entity.js';
import type { Localized } from '../../platform/i18n/locales.js';

/** A course as a step of a path. */
export interface PathCourse {
  id: string;
  slug: string;
  title: string;
  subtitle: string;
  level: CourseLevel;
  lessons: number;
  minutes: number;
}

/** A path as the public sees it, with its published courses in order. */
export interface PathView {
  id: string;
  slug: string;
  title: string;
  summary: string;
  courses: PathCourse[];
}

/** How far somebody is with one course of a path. */
export interface PathStep {
  course: PathCourse;
  state: 'finished' | 'going' | 'open';
  /** Whole percents; 0 for what she is not enrolled in. */
  percentage: number;
  /** Where she goes on, without language prefix. */
  path: string;
}

/** How far somebody is on a path. */
export interface PathProgress {
  steps: PathStep[];
  finished: number;
  total: number;
  /** The first step that is not finished; null when all are. */
  next: PathStep | null;
  /** True once she is enrolled in one of its courses. */
  begun: boolean;
}

/** A path to go on with. */
export interface GoingPath {
  slug: string;
  title: string;
  progress: PathProgress;
}

/** A path as staff list and write it. */
export interface StaffPath {
  id: string;
  slug: string;
  status: 'draft' | 'published';
  version: number;
  title: Localized;
  summary: Localized;
  /** The ids of its courses in order. */
  courses: string[];
}

/** A path as the API answers it. */
export const pathOutput = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  courses: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      subtitle: z.string(),
      level: z.enum(['beginner', 'intermediate', 'advanced']),
      lessons: z.int(),
      minutes: z.int(),
    }),
  ),
});

/** The published paths; there are few, so there is only one page. */
export const pathsOutput = z.object({ items: z.array(pathOutput), next: z.null() });
