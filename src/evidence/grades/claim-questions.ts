import type { Locale } from '../../platform/i18n/locales.js';
import type { ClaimMention } from '../claim-uses.js';

/** Asks which questions rest on a claim; the quizzes feature answers. */
export abstract class ClaimQuestions {
  abstract of(claimId: string, locale: Locale): Promise<ClaimMention[]>;
}
