import type { LessonSection } from '../../courses/lesson-sections.rules.js';
import type { SectionReport } from './report.views.js';

/** A section as it was counted, before anybody looked whether it is still there. */
export type CountedSection = Omit<SectionReport, 'gone'>;

/**
 * Says which sections are gone: no language of their lesson has the heading any more. Within each lesson those that remain
 * come first, in the order of the text.
 * @param places the sections of each lesson's texts, by the id of the lesson
 */
export function orderSections(
  sections: readonly CountedSection[],
  places: ReadonlyMap<string, readonly LessonSection[]>,
): SectionReport[] {
  const lessons = [...new Set(sections.map(({ lessonId }) => lessonId))];
  const placed = sections.map((section) => {
    const { lessonId, heading, nth } = section;
    const place = places.get(lessonId)?.find((one) => one.heading === heading && one.nth === nth)?.section;
    return { at: place ?? Infinity, section: { ...section, gone: place === undefined } };
  });
  const lessonOf = (lessonId: string) => lessons.indexOf(lessonId);
  // Two that are gone stay as they came: the most told first.
  const byPlace = (one: number, other: number) => (one === other ? 0 : one - other);
  return placed
    .sort((a, b) => lessonOf(a.section.lessonId) - lessonOf(b.section.lessonId) || byPlace(a.at, b.at))
    .map(({ section }) => section);
}
