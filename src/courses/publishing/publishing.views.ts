import type { Locale } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import type { Finding } from './checklist.rules.js';

/** A text of a lesson in one language. */
export interface LessonWords {
  title: string;
  summary: string;
  body: string;
}

/** What readers have in one language. */
export interface PublishedWords extends LessonWords {
  revision: number;
  sourceRevision: number | null;
  updatedAt: Date;
}

/** What editors have written and nobody reads yet. */
export interface DraftWords extends LessonWords {
  version: number;
  baseRevision: number;
  sourceRevision: number | null;
  savedBy: string | null;
  savedAt: Date;
}

/** How a planned publication is to be done, and what became of it. */
export interface Plan {
  at: Date;
  timeZone: string;
  locales: Locale[];
  saidOpenly: string[];
  alsoRequired: boolean;
  plannedBy: { id: string | null; name: string };
  /** Set when its moment came and the checklist said no. */
  blockedAt: Date | null;
  findings: Finding[];
}

/** A lesson with everything that publishing asks about. */
export interface LessonState {
  id: string;
  slug: string;
  course: { id: string; slug: string; status: PublicationStatus };
  status: PublicationStatus;
  withdrawnAt: Date | null;
  sourceLocale: Locale;
  texts: Partial<Record<Locale, PublishedWords>>;
  drafts: Partial<Record<Locale, DraftWords>>;
  plan: Plan | null;
}

/** What the checklist says of a lesson as it would be published. */
export interface Checklist {
  findings: Finding[];
  /** Claims that have no grade, whether or not the editor has said that the text says so. */
  ungraded: string[];
}

/** What is planned for a course itself. */
export interface CoursePlan {
  at: Date;
  timeZone: string;
  plannedByName: string;
  blockedAt: Date | null;
}
