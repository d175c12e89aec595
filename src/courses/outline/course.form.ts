import { LOCALES } from '../../platform/i18n/locales.js';
import type { FieldValues } from '../../ui/components/form.js';
import type { CourseSettings } from './outline.views.js';

/** The settings of a course as their form holds them: flat names such as `title.nl`, the outcomes as lines. */
export function courseValues(course: CourseSettings): FieldValues {
  const { slug, level, figure, position, updatedAt, outcomes } = course;
  const values: FieldValues = { slug, level, figure: figure ?? '', position, version: updatedAt.toISOString() };
  for (const locale of LOCALES) {
    for (const field of ['title', 'teacher', 'subtitle', 'summary', 'evidencePolicy'] as const)
      values[`${field}.${locale}`] = course[field][locale] ?? '';
    values[`outcomes.${locale}`] = (outcomes[locale] ?? []).join('\n');
  }
  return values;
}
