import type { Locale } from '../platform/i18n/locales.js';

/** A lesson that states a claim. */
export interface ClaimUse {
  course: string;
  lesson: string;
  /** The lesson's path without language prefix. */
  path: string;
}

/** Asks which lessons state a claim; the courses feature answers. */
export abstract class ClaimUses {
  abstract of(claimId: string, locale: Locale): Promise<ClaimUse[]>;
}
