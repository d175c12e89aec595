import type { Locale } from '../../platform/i18n/locales.js';
import type { LanguageState } from '../writing/drafts.views.js';
import type { Need, StaffLesson } from './outline.views.js';

/** The languages that readers have of a lesson. */
export function publishedLocales({ languages }: Pick<StaffLesson, 'languages'>): Locale[] {
  return languages.filter(({ published }) => published !== null).map(({ locale }) => locale);
}

/** Tells whether a lesson asks something of an editor; with a language, whether it does so in that one. */
export function needs(lesson: StaffLesson, need: Need, locale?: Locale): boolean {
  const some = (asks: (state: LanguageState) => boolean) =>
    lesson.languages.some((state) => (!locale || state.locale === locale) && asks(state));
  switch (need) {
    case 'drafts':
      return some(({ draft }) => draft);
    case 'older':
      return some(({ older }) => older);
    case 'missing':
      return lesson.status === 'published' && some(({ published }) => published === null);
    case 'ungraded':
      return lesson.ungraded > 0;
    case 'planned':
      return lesson.publishAt !== null && !lesson.blocked;
    case 'blocked':
      return lesson.blocked;
  }
}
