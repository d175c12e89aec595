import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import type { Need, StaffLesson } from './outline.views.js';

/** The languages that readers do not have of a lesson they can open. */
export function missingLocales({ status, locales }: Pick<StaffLesson, 'status' | 'locales'>): Locale[] {
  return status === 'published' ? LOCALES.filter((locale) => !locales.includes(locale)) : [];
}

/** Tells whether a lesson asks something of an editor; with a language, whether it does so in that one. */
export function needs(lesson: StaffLesson, need: Need, locale?: Locale): boolean {
  const among = (found: readonly Locale[]) => (locale ? found.includes(locale) : found.length > 0);
  switch (need) {
    case 'drafts':
      return among(lesson.drafts);
    case 'older':
      return among(lesson.older);
    case 'missing':
      return among(missingLocales(lesson));
    case 'ungraded':
      return lesson.ungraded > 0;
    case 'planned':
      return lesson.publishAt !== null && !lesson.blocked;
    case 'blocked':
      return lesson.blocked;
  }
}
