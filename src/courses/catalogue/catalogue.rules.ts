import type { Locale } from '../../platform/i18n/locales.js';
import type { CourseLevel } from '../course.entity.js';
import type { CourseView } from '../courses.views.js';

/** How long a course takes, by the hour in which people plan. */
export const LENGTHS = ['short', 'medium', 'long'] as const;

/** One of these lengths. */
export type CourseLength = (typeof LENGTHS)[number];

/** Up to so many minutes a course is short, and up to so many it is of medium length. */
export const SHORT_MINUTES = 30;
export const MEDIUM_MINUTES = 90;
/** For so many days a course is new. */
export const NEW_DAYS = 60;

/** What somebody looks for; what is left out does not matter to her. */
export interface CatalogueFilter {
  level?: CourseLevel | undefined;
  /** A language in which the whole course exists. */
  language?: Locale | undefined;
  length?: CourseLength | undefined;
  /** The name of the drawing that stands for its subject. */
  topic?: string | undefined;
  isNew?: boolean | undefined;
  /** Words that all stand somewhere in its title, its texts or the titles of its lessons. */
  text?: string | undefined;
}

/** A list to choose from, with how many courses each choice would leave. */
export interface Facet<T extends string = string> {
  choices: { value: T; count: number }[];
  /** False when no choice would make the list shorter. */
  useful: boolean;
}

/** What the filters of the catalogue offer. */
export interface Facets {
  level: Facet<CourseLevel>;
  language: Facet<Locale>;
  length: Facet<CourseLength>;
  topic: Facet;
  isNew: Facet<'1'>;
}

/** The length that a number of minutes is. */
export function lengthOf(minutes: number): CourseLength {
  if (minutes <= SHORT_MINUTES) return 'short';
  return minutes <= MEDIUM_MINUTES ? 'medium' : 'long';
}

/** True for a course that came into the catalogue lately. */
export function isNew(course: Pick<CourseView, 'createdAt'>, now: Date): boolean {
  const age = now.getTime() - course.createdAt.getTime();
  return age < NEW_DAYS * 24 * 60 * 60 * 1000;
}

/** The courses that somebody looks for, in the order they had. */
export function filterCourses(courses: readonly CourseView[], filter: CatalogueFilter, now: Date): CourseView[] {
  const words = plain(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return courses.filter(
    (course) =>
      (!filter.level || course.level === filter.level) &&
      (!filter.language || course.locales.includes(filter.language)) &&
      (!filter.length || lengthOf(course.minutes) === filter.length) &&
      (!filter.topic || course.figure === filter.topic) &&
      (!filter.isNew || isNew(course, now)) &&
      (words.length === 0 || holdsAll(course, words)),
  );
}

/** What each filter offers while the others stay as they are. */
export function facetsOf(courses: readonly CourseView[], filter: CatalogueFilter, now: Date): Facets {
  const facet = <T extends string>(key: keyof CatalogueFilter, valuesOf: (course: CourseView) => readonly T[]) => {
    const others = filterCourses(courses, { ...filter, [key]: undefined }, now);
    const values = [...new Set(courses.flatMap(valuesOf))];
    const choices = values.map((value) => ({
      value,
      count: others.filter((course) => valuesOf(course).includes(value)).length,
    }));
    const useful = values.some((value) => courses.some((course) => !valuesOf(course).includes(value)));
    return { choices, useful: useful || filter[key] !== undefined };
  };
  return {
    level: facet('level', ({ level }) => [level]),
    language: facet('language', ({ locales }) => locales),
    length: facet('length', ({ minutes }) => [lengthOf(minutes)]),
    topic: facet('topic', ({ figure }) => (figure === null ? [] : [figure])),
    isNew: facet('isNew', (course) => (isNew(course, now) ? ['1'] : [])),
  };
}

/** True when anything is asked for. */
export const isFiltered = (filter: CatalogueFilter): boolean => Object.values(filter).some((value) => value);

function holdsAll(course: CourseView, words: readonly string[]): boolean {
  const lessons = course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.title));
  const text = plain([course.title, course.subtitle, course.summary, course.teacher, ...lessons].join(' '));
  return words.every((word) => text.includes(word));
}

/** Without capitals and accents, so that 'lumiere' finds 'Lumière'. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
