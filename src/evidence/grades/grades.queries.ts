import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { ClaimUses } from '../claim-uses.js';
import { said } from '../evidence.queries.js';
import { ClaimQuestions } from './claim-questions.js';
import type { CorrectionView, GradeReach, ProposalView } from './grades.views.js';
import { PastLearners } from './past-learners.js';

const CORRECTION = `n.id, c.slug AS "claimSlug", ${said('c.text')} AS "claimText", n.from_level AS "from", n.to_level AS "to",
  ${said('g.rationale')} AS why, n.changed_at AS "changedAt", n.ended_at AS "endedAt"
  FROM grade_correction n JOIN claim c ON c.id = n.claim_id JOIN grade g ON g.id = n.grade_id`;

/** Reads proposals, the notes of changed grades, and what a change would touch. */
@Injectable()
export class GradeQueries {
  constructor(
    private readonly database: Database,
    private readonly uses: ClaimUses,
    private readonly questions: ClaimQuestions,
    private readonly learners: PastLearners,
  ) {}

  /** The notes that a lesson carries now, the latest first. */
  async correctionsOfLesson(lessonId: string, locale: Locale): Promise<CorrectionView[]> {
    // Which changed grades is this lesson to tell of?
    return this.database.query<CorrectionView & Record<string, unknown>>(
      `SELECT ${CORRECTION} JOIN grade_correction_lesson l ON l.correction_id = n.id
       WHERE l.lesson_id = $1 AND n.ended_at IS NULL ORDER BY n.changed_at DESC`,
      [lessonId, locale],
    );
  }

  /** The notes that an article carries now, the latest first. */
  async correctionsOfArticle(articleId: string, locale: Locale): Promise<CorrectionView[]> {
    // Which changed grades is this article to tell of?
    return this.database.query<CorrectionView & Record<string, unknown>>(
      `SELECT ${CORRECTION} JOIN grade_correction_article a ON a.correction_id = n.id
       WHERE a.article_id = $1 AND n.ended_at IS NULL ORDER BY n.changed_at DESC`,
      [articleId, locale],
    );
  }

  /** Every change of a claim's grade, the latest first. */
  async correctionsOfClaim(claimId: string, locale: Locale): Promise<CorrectionView[]> {
    // How has the grade of this claim changed?
    return this.database.query<CorrectionView & Record<string, unknown>>(
      `SELECT ${CORRECTION} WHERE n.claim_id = $1 ORDER BY n.changed_at DESC`,
      [claimId, locale],
    );
  }

  /** Everything that was ever proposed for a claim, the latest first. */
  async proposals(claimId: string): Promise<ProposalView[]> {
    // What was proposed, by whom, and what became of it?
    return this.database.query<ProposalView & Record<string, unknown>>(
      `SELECT id, level, rationale, review_due::text AS "reviewDue", proposer_id AS "proposerId", proposer, proposed_at AS "proposedAt",
              state, settler, settled_at AS "settledAt", reason
       FROM grade_proposal WHERE claim_id = $1 ORDER BY proposed_at DESC, id`,
      [claimId],
    );
  }

  /** What a change of this claim's grade touches. */
  async reach(claim: { id: string; slug: string }, locale: Locale): Promise<GradeReach> {
    const [lessons, articles, questions] = await Promise.all([
      this.uses.of(claim.id, locale),
      this.uses.articles(claim.id, locale),
      this.questions.of(claim.id, locale),
    ]);
    const pastLearners = await this.learners.count(lessons.map(({ lessonId }) => lessonId));
    return { lessons, articles, questions, pastLearners };
  }
}
