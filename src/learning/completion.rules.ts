/**
 * The version of what 'complete' means. An enrolment keeps the one it was made under, and a certificate repeats it: when
 * the predicate below ever changes its meaning, this number rises and the old meaning stays for those who began under it.
 */
export const COMPLETION_CONTRACT = 2;

/** The first version that knows quizzes. Before it nothing but lessons counted, and for those enrolments that stays so. */
export const CONTRACT_WITH_QUIZZES = 2;

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

/** One quiz of a course as it stands for one enrolment. */
export interface QuizStanding {
  id: string;
  slug: string;
  /** False for a quiz that was withdrawn after she enrolled. */
  open: boolean;
  /** True when the enrolment pinned it; any other quiz of the course is only offered. */
  required: boolean;
  /** True when she has begun it at least once. */
  tried: boolean;
  /**
   * Since when she has passed it, by the quiz's own way of grading; null while she has not. What she passed before she
   * enrolled counts: what she knows she need not show twice. A pass that a new marking takes away is none any more, as the
   * quiz's own page says; only a course that was finished by then stays finished.
   */
  passedAt: Date | null;
}

/** An enrolment with the course's lessons and quizzes in their order: all that the rules below need to know. */
export interface Standing {
  /** The version of what 'complete' means that it was made under. */
  contract: number;
  finishedAt: Date | null;
  /** The lesson that was opened last, if we were told. */
  rememberedLessonId: string | null;
  /** The heading of that lesson at which she was, counted from 1; 0 for its beginning. */
  rememberedSection: number;
  lessons: readonly LessonStanding[];
  quizzes: readonly QuizStanding[];
}

/** The lessons that count: pinned at enrolment, and still open or already done. Nobody has to do what cannot be opened. */
export function requiredLessons(standing: Standing): LessonStanding[] {
  return standing.lessons.filter((lesson) => lesson.required && (lesson.open || lesson.doneAt !== null));
}

/** The required lessons that are still to be done. */
export function lessonsLeft(standing: Standing): LessonStanding[] {
  return requiredLessons(standing).filter((lesson) => lesson.doneAt === null);
}

/** The quizzes that count, by the same rule: pinned, and still open or already passed. The first contract knows none. */
export function requiredQuizzes(standing: Standing): QuizStanding[] {
  if (standing.contract < CONTRACT_WITH_QUIZZES) return [];
  return standing.quizzes.filter((quiz) => quiz.required && (quiz.open || quiz.passedAt !== null));
}

/** The required quizzes that are still to be passed. */
export function quizzesLeft(standing: Standing): QuizStanding[] {
  return requiredQuizzes(standing).filter((quiz) => quiz.passedAt === null);
}

/** How many lessons and quizzes the course asks, and how many of those are done. */
export function countRequired(standing: Standing): { all: number; done: number } {
  const all = requiredLessons(standing).length + requiredQuizzes(standing).length;
  return { all, done: all - lessonsLeft(standing).length - quizzesLeft(standing).length };
}

/**
 * What 'complete' means, for tick, bar, report and certificate alike: finished once, or every required lesson done and
 * every required quiz passed.
 */
export function isComplete(standing: Standing): boolean {
  const { all, done } = countRequired(standing);
  return standing.finishedAt !== null || (all > 0 && done === all);
}

/** Whole percents from 0 to 100; 100 exactly when the course is complete. */
export function percentage(standing: Standing): number {
  if (isComplete(standing)) return 100;
  const { all, done } = countRequired(standing);
  // Rounded down, so that nobody reads 100 with something still to do.
  return all === 0 ? 0 : Math.floor((100 * done) / all);
}

/**
 * When the course was finished. A withdrawn lesson may complete a course without anybody marking anything: then it was
 * finished with the last thing that counts.
 */
export function finishedAt(standing: Standing): Date | null {
  if (standing.finishedAt) return standing.finishedAt;
  if (!isComplete(standing)) return null;
  const done = [
    ...requiredLessons(standing).map((lesson) => lesson.doneAt!),
    ...requiredQuizzes(standing).map((quiz) => quiz.passedAt!),
  ];
  return new Date(Math.max(...done.map((moment) => moment.getTime())));
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

/** The quiz to go on with, once no lesson is left that she can open; null when none is to be passed. */
export function resumeQuiz(standing: Standing): QuizStanding | null {
  if (isComplete(standing) || lessonsLeft(standing).some((lesson) => lesson.opensAt === null)) return null;
  return quizzesLeft(standing)[0] ?? null;
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
