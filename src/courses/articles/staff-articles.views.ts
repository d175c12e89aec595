import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import type { LanguageState } from '../writing/drafts.views.js';

/** An article as staff see it in lists and above its pages. */
export interface StaffArticle {
  id: string;
  slug: string;
  title: string;
  /** As it is signed, in the reader's language. */
  author: string;
  status: PublicationStatus;
  withdrawn: boolean;
  /** The day under its title: '2026-11-03'; readers have it from then on. Null while a draft has none. */
  publishedOn: string | null;
  /** True for a published article whose day is still to come. */
  waits: boolean;
  publishAt: Date | null;
  blocked: boolean;
  /** Claims in what readers have that are not yet graded. */
  ungraded: number;
  languages: LanguageState[];
}

/** What is set about an article beside its words. */
export interface ArticleSettingsView {
  id: string;
  slug: string;
  sourceLocale: Locale;
  status: PublicationStatus;
  author: Partial<Localized>;
  publishedOn: string | null;
  figure: string | null;
  /** Slugs of courses. */
  related: string[];
  /** As `course/lesson`. */
  lessons: string[];
  version: number;
}

/** What an article can go with. */
export interface RelatedChoices {
  courses: { slug: string; title: string }[];
  lessons: { path: string; title: string }[];
}
