import type { Queryable } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';

/** A published lesson that states a claim. */
export interface ClaimUse {
  lessonId: string;
  course: string;
  lesson: string;
  /** The lesson's path without language prefix. */
  path: string;
}

/** Another text that states a claim, such as an article, or something that asks about it. */
export interface ClaimMention {
  title: string;
  /** Its path without language prefix. */
  path: string;
}

/** A published article that states a claim. */
export interface ArticleUse extends ClaimMention {
  articleId: string;
}

/** A subject under which claims are taught. */
export interface ClaimTopic {
  slug: string;
  name: string;
  claimIds: string[];
}

/** Asks where claims are stated; the courses feature answers. */
export abstract class ClaimUses {
  /** The published lessons that state a claim. */
  abstract of(claimId: string, locale: Locale, on?: Queryable): Promise<ClaimUse[]>;
  /** The published articles that state a claim. */
  abstract articles(claimId: string, locale: Locale, on?: Queryable): Promise<ArticleUse[]>;
  /** Every published course with the claims that its published lessons state. */
  abstract topics(locale: Locale): Promise<ClaimTopic[]>;
  /** True when any lesson or article states the claim of this name: published or not, in its text or in a draft. */
  abstract stated(claimSlug: string, on: Queryable): Promise<boolean>;
}
