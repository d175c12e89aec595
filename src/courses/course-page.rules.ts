import type { OutlineModule } from '../ui/components/lesson.js';
import type { CourseProgress } from './reader-progress.js';
import type { CourseView, LessonSummary } from './courses.views.js';

/**
 * How far a reader is, as far as a page shows it. A lesson's page is drawn once for each of these and then kept, so
 * nothing that names a person may ever stand here.
 */
export interface ReaderState {
  /** The course's lessons that are done, by slug, in the order of the course. */
  done: string[];
  required: number;
  requiredDone: number;
  percentage: number;
  finished: boolean;
  /** True when she has a certificate of the course. */
  certified: boolean;
}

/** Takes from somebody's progress what pages show of it. */
export function readerState(progress: CourseProgress, course: CourseView): ReaderState {
  const { doneLessonIds, required, requiredDone, percentage, finishedAt, certified } = progress;
  const done = lessonsOf(course)
    .filter((lesson) => doneLessonIds.has(lesson.id))
    .map((lesson) => lesson.slug);
  return { done, required, requiredDone, percentage, finished: finishedAt !== null, certified };
}

/** A course's lessons in order. */
export function lessonsOf(course: CourseView): LessonSummary[] {
  return course.modules.flatMap((module) => module.lessons);
}

/** The outline as one reader sees it; `current` is the lesson whose page it stands on. */
export function outlineOf(
  course: CourseView,
  reader: ReaderState | null,
  link: (path: string) => string,
  current?: string,
): OutlineModule[] {
  const stateOf = (lesson: LessonSummary) => {
    if (lesson.slug === current) return 'current';
    if (reader?.done.includes(lesson.slug)) return 'done';
    if (reader) return 'open';
    return lesson.preview ? 'preview' : 'locked';
  };
  return course.modules.map((module) => ({
    title: module.title,
    lessons: module.lessons.map((lesson) => ({
      title: lesson.title,
      minutes: lesson.minutes,
      state: stateOf(lesson),
      href: link(`/courses/${course.slug}/${lesson.slug}`),
    })),
  }));
}

/** Where a reader goes on: where she was, else the first lesson that is not done, else the first. */
export function resumeAt(course: CourseView, progress: CourseProgress): LessonSummary | null {
  const lessons = lessonsOf(course);
  const was = lessons.find((lesson) => lesson.slug === progress.resumeLessonSlug);
  return was ?? lessons.find((lesson) => !progress.doneLessonIds.has(lesson.id)) ?? lessons[0] ?? null;
}
