import { shutBy } from '../quizzes/quizzes/quiz.rules.js';
import type { OutlineLesson, OutlineModule } from '../ui/components/lesson.js';
import type { CourseProgress } from './reader-progress.js';
import type { CourseQuiz, CourseView, LessonSummary } from './courses.views.js';

/**
 * How far a reader is, as far as a page shows it. A lesson's page is drawn once for each of these and then kept, so
 * nothing that names a person may ever stand here.
 */
export interface ReaderState {
  /** The course's lessons that are done, by slug, in the order of the course. */
  done: string[];
  /** The required lessons that are not done, and the lessons that came after she enrolled. */
  left: string[];
  added: string[];
  /** The lessons that are closed to her still, each with the instant at which it opens (ISO 8601). */
  closed: { slug: string; opensAt: string }[];
  /** The zone in which those days, and the moments of quizzes, are said; null when there are none. */
  timeZone: string | null;
  required: number;
  requiredDone: number;
  /** How she stands in each quiz of the course, in its order. */
  quizzes: ReaderQuiz[];
  /** The quiz to go on with, when nothing else is left that she can open: one that can be taken now comes first. */
  resumeQuiz: string | null;
  percentage: number;
  finished: boolean;
  /** True when she has a certificate of the course. */
  certified: boolean;
}

/** How a reader stands in a quiz of the course. */
export interface ReaderQuiz {
  slug: string;
  /** True when her enrolment asks for it. */
  required: boolean;
  left: boolean;
  state: 'passed' | 'tried' | 'open';
  /**
   * That it is not open yet, or no longer, with the instant at which it opens or closed (ISO 8601); null when it can be
   * taken, and when she has passed it. A page that was kept before such a moment is another one by this.
   */
  shut: { why: 'not-yet' | 'over'; at: string } | null;
}

/** What an outline says beside a lesson; the page words it. */
export interface OutlineWords {
  /** The heading above so many quizzes. */
  quizzes: (count: number) => string;
  /** How long a quiz is, how its reader stands, and whether the course asks for it. */
  quiz: (quiz: CourseQuiz, reader: ReaderState | null) => { length: string; said?: string; note?: string };
  link: (path: string) => string;
  /** When a lesson opens that is closed still. */
  opens: (lesson: LessonSummary, reader: ReaderState | null) => string | undefined;
  /** The word at a lesson that was added later. */
  added: string;
}

/** Takes from somebody's progress what pages show of it at a moment. */
export function readerState(progress: CourseProgress, course: CourseView, now: Date): ReaderState {
  const { required, requiredDone, percentage, finishedAt, doneLessonIds, addedLessonIds, closedUntil } = progress;
  const slugs = (holds: (lesson: LessonSummary) => boolean) =>
    lessonsOf(course)
      .filter(holds)
      .map((lesson) => lesson.slug);
  const closed = lessonsOf(course).flatMap(({ id, slug }) => {
    const until = closedUntil.get(id);
    return until ? [{ slug, opensAt: until.toISOString() }] : [];
  });
  const quizzes = readerQuizzes(progress, course, now);
  const shut = quizzes.some((quiz) => quiz.shut !== null);
  return {
    done: slugs(({ id }) => doneLessonIds.has(id)),
    left: slugs(({ id }) => progress.leftLessonIds.includes(id)),
    added: slugs(({ id }) => addedLessonIds.has(id) && !doneLessonIds.has(id)),
    closed,
    timeZone: closed.length > 0 || shut ? progress.timeZone : null,
    ...{ required, requiredDone, percentage },
    quizzes,
    resumeQuiz:
      progress.resumeQuizSlug && (quizzes.find((quiz) => quiz.left && !quiz.shut)?.slug ?? progress.resumeQuizSlug),
    finished: finishedAt !== null,
    certified: progress.certified,
  };
}

function readerQuizzes(progress: CourseProgress, course: CourseView, now: Date): ReaderQuiz[] {
  return course.quizzes.flatMap(({ id, slug, ...dates }): ReaderQuiz[] => {
    const stands = progress.quizzes.find((quiz) => quiz.id === id);
    if (!stands) return [];
    const { required, left, passed, tried } = stands;
    const shut = passed ? null : shutBy(dates, now);
    const state = passed ? 'passed' : tried ? 'tried' : 'open';
    return [{ slug, required, left, state, shut: shut && { why: shut.why, at: shut.at.toISOString() } }];
  });
}

/** The address of a lesson, without language prefix; at one of its headings, counted from 1, when she was there. */
export function lessonPath(course: string, lesson: string, section = 0): string {
  return `/courses/${course}/${lesson}${section > 0 ? `#${sectionId(section)}` : ''}`;
}

/** The name of a heading of a text, counted from 1, by which an address finds it. */
export const sectionId = (section: number): string => `part-${section}`;

/** A course's lessons in order. */
export function lessonsOf(course: CourseView): LessonSummary[] {
  return course.modules.flatMap((module) => module.lessons);
}

/** When a lesson opens for a reader to whom it is closed still; null when it is not. */
export function closedUntil(reader: ReaderState | null, slug: string): Date | null {
  const closed = reader?.closed.find((lesson) => lesson.slug === slug);
  return closed ? new Date(closed.opensAt) : null;
}

/** How a reader stands in a quiz of the course; null for whoever is not enrolled. */
export function standsIn(reader: ReaderState | null, slug: string): ReaderQuiz | null {
  return reader?.quizzes.find((quiz) => quiz.slug === slug) ?? null;
}

/** How many lessons and quizzes are left, but for the lesson on whose page that is asked. */
export function countLeft(reader: ReaderState, except?: string): number {
  return reader.left.filter((slug) => slug !== except).length + reader.quizzes.filter(({ left }) => left).length;
}

/** The titles of the quizzes that a course asks of a reader, or of whoever enrols now. */
export function askedQuizzes(course: CourseView, reader: ReaderState | null): string[] {
  const asked = ({ slug, required }: CourseQuiz) =>
    reader ? reader.quizzes.some((quiz) => quiz.slug === slug && quiz.required) : required;
  return course.quizzes.filter(asked).map(({ title }) => title);
}

/** The address of a quiz, without language prefix. */
export const quizPath = (slug: string): string => `/quizzes/${slug}`;

/** The outline as one reader sees it, the quizzes after the lessons; `current` is the lesson whose page it stands on. */
export function outlineOf(
  course: CourseView,
  reader: ReaderState | null,
  words: OutlineWords,
  current?: string,
): OutlineModule[] {
  const { link, opens, added } = words;
  const stateOf = (lesson: LessonSummary) => {
    if (lesson.slug === current) return 'current';
    if (reader?.done.includes(lesson.slug)) return 'done';
    if (closedUntil(reader, lesson.slug)) return 'locked';
    if (reader) return 'open';
    return lesson.preview ? 'preview' : 'locked';
  };
  const modules = course.modules.map((module): OutlineModule => ({
    title: module.title,
    lessons: module.lessons.map((lesson) => ({
      title: lesson.title,
      minutes: lesson.minutes,
      state: stateOf(lesson),
      href: link(`/courses/${course.slug}/${lesson.slug}`),
      note: opens(lesson, reader),
      mark: reader?.added.includes(lesson.slug) ? added : undefined,
    })),
  }));
  if (course.quizzes.length === 0) return modules;
  const quizzes = course.quizzes.map((quiz): OutlineLesson => {
    const stands = standsIn(reader, quiz.slug);
    const state = stands?.state === 'passed' ? 'done' : stands?.shut ? 'locked' : 'open';
    // Its own page says more of its dates, so the way there stays also while it is shut.
    return { title: quiz.title, href: link(quizPath(quiz.slug)), state, ...words.quiz(quiz, reader) };
  });
  return [...modules, { title: words.quizzes(quizzes.length), lessons: quizzes }];
}

/** Where a reader goes on: where she was, else the first lesson that is not done, else the first. */
export function resumeAt(course: CourseView, progress: CourseProgress): LessonSummary | null {
  const lessons = lessonsOf(course);
  const was = lessons.find((lesson) => lesson.slug === progress.resumeLessonSlug);
  return was ?? lessons.find((lesson) => !progress.doneLessonIds.has(lesson.id)) ?? lessons[0] ?? null;
}
