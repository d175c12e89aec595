import type { Locale, Localized } from '../../platform/i18n/locales.js';
import type { CourseLevel, PublicationStatus } from '../course.entity.js';
import type { LanguageState } from '../writing/drafts.views.js';

/** A lesson as staff see it in a list. */
export interface StaffLesson {
  id: string;
  slug: string;
  /** In the language of the reader, or one that it has. */
  title: string;
  minutes: number;
  preview: boolean;
  status: PublicationStatus;
  /** True for one that readers had and that was taken back. */
  withdrawn: boolean;
  publishAt: Date | null;
  /** True when its planned moment came and the checklist said no. */
  blocked: boolean;
  sourceLocale: Locale;
  languages: LanguageState[];
  claims: number;
  /** Claims that have no grade, or whose grade says that nobody could weigh them. */
  ungraded: number;
}

/** A module with its lessons as staff see them. */
export interface StaffModule {
  id: string;
  title: string;
  titles: Localized;
  lessons: StaffLesson[];
}

/** A course with its whole outline as staff see it. */
export interface StaffOutline {
  id: string;
  slug: string;
  title: string;
  status: PublicationStatus;
  publishAt: Date | null;
  blocked: boolean;
  /** The state of the outline: whoever moves something names it. */
  version: number;
  modules: StaffModule[];
}

/** The settings of a course. */
export interface CourseSettings {
  id: string;
  slug: string;
  position: number;
  status: PublicationStatus;
  level: CourseLevel;
  figure: string | null;
  teacher: Partial<Localized>;
  title: Localized;
  subtitle: Partial<Localized>;
  summary: Partial<Localized>;
  outcomes: Partial<Localized<string[]>>;
  evidencePolicy: Partial<Localized>;
  updatedAt: Date;
}

/** A course in the console's list, with what its lessons ask for. */
export interface StaffCourseRow {
  slug: string;
  title: string;
  status: PublicationStatus;
  publishAt: Date | null;
  blocked: boolean;
  level: CourseLevel;
  lessons: StaffLesson[];
}

/** What a lesson may ask of an editor. */
export const NEEDS = ['drafts', 'older', 'missing', 'ungraded', 'planned', 'blocked'] as const;

/** One of these. */
export type Need = (typeof NEEDS)[number];
