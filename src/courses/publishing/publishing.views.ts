import type { Locale } from '../../platform/i18n/locales.js';
import type { PublicationStatus } from '../course.entity.js';
import type { Finding } from './checklist.rules.js';

/** A text in one language. */
export interface Words {
  title: string;
  summary: string;
  body: string;
}

/** What readers have in one language. */
export interface PublishedWords extends Words {
  revision: number;
  sourceRevision: number | null;
  updatedAt: Date;
}

/** What editors have written and nobody reads yet. */
export interface DraftWords extends Words {
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

/** A lesson or an article with everything that publishing asks about. */
export interface TextState {
  id: string;
  slug: string;
  status: PublicationStatus;
  withdrawnAt: Date | null;
  sourceLocale: Locale;
  texts: Partial<Record<Locale, PublishedWords>>;
  drafts: Partial<Record<Locale, DraftWords>>;
  plan: Plan | null;
}

/** A lesson with the course around it. */
export interface LessonState extends TextState {
  course: { id: string; slug: string; status: PublicationStatus };
}

/** An article, with the day that stands under its title: '2026-11-03'; null while it has none. */
export interface ArticleState extends TextState {
  publishedOn: string | null;
}

/** What the checklist says of a text as it would be published. */
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
