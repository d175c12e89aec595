import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { Translate } from '../../platform/i18n/messages.js';
import { inLanguage } from '../../courses/translation.rules.js';
import type { TemplateValues } from '../templates/template-text.js';

/** A mail whose variables are to be loaded. */
export interface SubjectOfMail {
  mailId: string;
  subjectId: string;
  locale: Locale;
  /** What it is about beside its subject, such as a note of a changed grade. */
  aboutId: string | null;
}

/** How addresses are made: whole, and with or without what opens somebody's own pages. */
export interface MailAddresses {
  /** The whole address of a page of ours. */
  page: (locale: Locale, path: string) => string;
  /** The page behind the personal link of a registration. */
  registration: (id: string, locale: Locale) => string;
}

/** What one subject puts into a mail: whom the mail greets, empty where nobody knows, and its variables. */
export interface SubjectValues {
  name: string;
  values: TemplateValues;
}

/** Loads the variables of many mails at once, with queries whose number does not grow; who is missing is gone. */
export interface ValuesLoader {
  load(
    mails: readonly SubjectOfMail[],
    addresses: MailAddresses,
    speak: (locale: Locale) => Translate,
    now: Date,
  ): Promise<Map<string, SubjectValues>>;
}

/** A course to go on with: its address and its title in each language. */
export interface NextCourse {
  next_slug: string | null;
  next_title: Partial<Localized> | null;
}

/**
 * The course that somebody (`personId`) could go on with, as a lateral join: the first of the catalogue, after the one
 * at `position` where there is one, that she has not begun. It is the same for everybody, whatever her profile says.
 */
export const nextCourseOf = (personId: string, position = 'NULL::integer') => `LEFT JOIN LATERAL (
    SELECT n.slug AS next_slug, n.title AS next_title FROM course n
    WHERE n.status = 'published' AND NOT EXISTS (SELECT FROM enrolment b WHERE b.person_id = ${personId} AND b.course_id = n.id)
    ORDER BY coalesce(n.position > ${position}, TRUE) DESC, n.position, n.id LIMIT 1) next ON TRUE`;

/** Its two variables. */
export function nextCourseValues(row: NextCourse, locale: Locale, addresses: MailAddresses): TemplateValues {
  return {
    nextCourse: row.next_title && inLanguage(row.next_title, locale),
    nextCourseUrl: row.next_slug && addresses.page(locale, `/courses/${row.next_slug}`),
  };
}
