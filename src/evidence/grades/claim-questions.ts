import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/i18n/locales.js';
import type { ClaimMention } from '../claim-uses.js';

/** Asks which questions rest on a claim; the quizzes feature answers once there is one. */
export abstract class ClaimQuestions {
  abstract of(claimId: string, locale: Locale): Promise<ClaimMention[]>;
}

/** The answer as long as there are no quizzes. */
@Injectable()
export class NoQuestionsYet extends ClaimQuestions {
  async of(): Promise<ClaimMention[]> {
    return [];
  }
}
