import { Injectable } from '@nestjs/common';
import type { ClaimMention } from '../../evidence/claim-uses.js';
import { ClaimQuestions } from '../../evidence/grades/claim-questions.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Words } from '../questions/question.js';
import { plainWords } from '../questions/words.js';

/** Tells the evidence which questions rest on a claim. */
@Injectable()
export class QuestionClaims extends ClaimQuestions {
  constructor(private readonly database: Database) {
    super();
  }

  async of(claimId: string, locale: Locale): Promise<ClaimMention[]> {
    // Which questions cite it in their newest version?
    const rows = await this.database.query<{ id: string; stem: Words }>(
      `SELECT q.id, v.content->'stem' AS stem FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version
       JOIN question_claim c ON c.version_id = v.id WHERE c.claim_id = $1 AND q.archived_at IS NULL ORDER BY q.name`,
      [claimId],
    );
    return rows.map(({ id, stem }) => ({
      title: plainWords(stem, locale).slice(0, 200),
      path: `/staff/questions/${id}`,
    }));
  }
}
