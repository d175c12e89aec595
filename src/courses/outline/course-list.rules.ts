import type { CourseFilter } from './course-list.input.js';
import { needs } from './lesson-needs.rules.js';
import type { StaffCourseRow, StaffLesson } from './outline.views.js';

/** A lesson in the list of those that ask for something, with the course it stands in. */
export type ListedLesson = StaffLesson & { course: { slug: string; title: string } };

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** True when every word of the search stands somewhere in the texts. */
function matches(search: string, ...texts: string[]): boolean {
  const all = plain(texts.join(' '));
  return plain(search)
    .split(' ')
    .every((word) => all.includes(word));
}

/** The courses that a filter leaves: by their own title or address, or because of a lesson in them. */
export function filterCourses(courses: readonly StaffCourseRow[], filter: CourseFilter): StaffCourseRow[] {
  return courses.filter(
    (course) =>
      (!filter.status || course.status === filter.status) &&
      (matches(filter.search, course.title, course.slug) ||
        course.lessons.some((lesson) => matches(filter.search, lesson.title, lesson.slug))),
  );
}

/** The lessons that ask for what the filter names, in the order of the catalogue. */
export function filterLessons(courses: readonly StaffCourseRow[], filter: CourseFilter): ListedLesson[] {
  const { need, language, search, status } = filter;
  if (!need && !search) return [];
  return courses.flatMap((course) =>
    course.lessons
      .filter(
        (lesson) =>
          (!status || lesson.status === status) &&
          (!need || needs(lesson, need, language)) &&
          matches(search, lesson.title, lesson.slug, course.title),
      )
      .map((lesson) => ({ ...lesson, course: { slug: course.slug, title: course.title } })),
  );
}

/** The address of the list with these filters; what is as usual stays out of it. */
export function listAddress({ search, status, need, language, page }: CourseFilter): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (status) query.set('status', status);
  if (need) query.set('need', need);
  if (language) query.set('language', language);
  if (page > 1) query.set('page', String(page));
  return `/staff/courses${query.size > 0 ? `?${query}` : ''}`;
}
