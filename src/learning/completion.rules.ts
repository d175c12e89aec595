import { COURSE_MESSAGES } from '../courses/courses.messages.js';

/**
 * The version of what 'complete' means. An enrolment keeps the one it was made under, and a certificate repeats it: when
 * the predicate below ever changes its meaning, this number rises and the old meaning stays for those who began under it.
 */
export const COMPLETION_CONTRACT = 1;

/** One lesson of a course as it stands for one enrolment. */
export interface LessonStanding {
  id: string;
  slug: string;
  /** False for a lesson that was withdrawn after she enrolled. */
  open: boolean;
  /** True when the enrolment pinned it; a lesson added later is optional. */
  required: boolean;
  /** When it opens to her; null when it is not closed to her, or is done. It counts as required all the same. */
  opensAt: Date | null;
  doneAt: Date | null;
}

/** An enrolment with the course's lessons in their order: all that the rules below need to know. */
export interface Standing {
  finishedAt: Date | null;
  /** The lesson that was opened last, if we were told. */
  rememberedLessonId: string | null;
  /** The heading of that lesson at which she was, counted from 1; 0 for its beginning. */
  rememberedSection: number;
  lessons: readonly LessonStanding[];
}

/**
 * The rule that isComplete applies, in a sentence for the learner; `required` is how many lessons it asks. The words
 * are those that the course's pages show, so that there is one sentence as there is one predicate.
 */
export const COMPLETION_RULE = COURSE_MESSAGES.rule;

/** The lessons that count: pinned at enrolment, and still open or already done. Nobody has to do what cannot be opened. */
export function requiredLessons(standing: Standing): LessonStanding[] {
  return standing.lessons.filter((lesson) => lesson.required && (lesson.open || lesson.doneAt !== null));
}

/** The required lessons that are still to be done. */
export function lessonsLeft(standing: Standing): LessonStanding[] {
  return requiredLessons(standing).filter((lesson) => lesson.doneAt === null);
}

/** What 'complete' means, for tick, bar, report and certificate alike: finished once, or every required lesson done. */
export function isComplete(standing: Standing): boolean {
  return standing.finishedAt !== null || (requiredLessons(standing).length > 0 && lessonsLeft(standing).length === 0);
}

/** Whole percents from 0 to 100; 100 exactly when the course is complete. */
export function percentage(standing: Standing): number {
  if (isComplete(standing)) return 100;
  const required = requiredLessons(standing).length;
  // Rounded down, so that nobody reads 100 with a lesson still open.
  return required === 0 ? 0 : Math.floor((100 * (required - lessonsLeft(standing).length)) / required);
}

/**
 * When the course was finished. A withdrawn lesson may complete a course without anybody marking anything: then it was
 * finished with the last lesson that counts.
 */
export function finishedAt(standing: Standing): Date | null {
  if (standing.finishedAt) return standing.finishedAt;
  if (!isComplete(standing)) return null;
  return new Date(Math.max(...requiredLessons(standing).map((lesson) => lesson.doneAt!.getTime())));
}

/**
 * The lesson to go on with: the one opened last unless it is done, else the first one after it that is not done, from
 * the beginning again when there is none. What is closed to her still comes after all else, the first to open first.
 * Somebody who has done them all comes back to where she was.
 */
export function resumeLesson(standing: Standing): LessonStanding | null {
  const open = standing.lessons.filter((lesson) => lesson.open);
  const at = Math.max(
    0,
    open.findIndex((lesson) => lesson.id === standing.rememberedLessonId),
  );
  const round = [...open.slice(at), ...open.slice(0, at)];
  const undone = round.filter((lesson) => lesson.doneAt === null);
  const closed = undone.filter((lesson) => lesson.opensAt !== null).sort((a, b) => +a.opensAt! - +b.opensAt!);
  return undone.find((lesson) => lesson.opensAt === null) ?? closed[0] ?? round[0] ?? null;
}

/** Where in its resume lesson a course goes on: a heading counted from 1, or 0 for the beginning. */
export function resumeSection(standing: Standing): number {
  return resumeLesson(standing)?.id === standing.rememberedLessonId ? standing.rememberedSection : 0;
}

/** The lesson that follows in the course and can be read; null after the last one. */
export function lessonAfter(standing: Standing, lessonId: string): LessonStanding | null {
  const at = standing.lessons.findIndex((lesson) => lesson.id === lessonId);
  return at < 0
    ? null
    : (standing.lessons.slice(at + 1).find((lesson) => lesson.open && lesson.opensAt === null) ?? null);
}

/** No tab is older than a year; a date from outside the calendar is not let through. */
const LONGEST_OPEN_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;

/**
 * When a page was opened, by our clock. A browser's own clock may be wrong by hours, but the time between opening and
 * telling is right: so that is counted back from now. Without it, what the page says holds, but never later than now.
 */
export function openedAtByOurClock(told: { openedAt: Date; sentAt?: Date | undefined }, now: Date): Date {
  const age = (told.sentAt ?? now).getTime() - told.openedAt.getTime();
  return new Date(now.getTime() - Math.min(LONGEST_OPEN_MILLISECONDS, Math.max(0, age)));
}
