import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { CoursesOfQuiz } from '../quizzes/courses-of-quiz.js';
import { badSlots, quizRequired, quizWithoutQuestions } from './making.errors.js';
import { lockQuiz } from './save-quiz.js';
import { stockFor } from './slot-stock.js';
import { checkSlots, type SlotInput } from './slots.rules.js';

/** Lets learners at a quiz, or takes it away from new attempts. */
@Injectable()
export class PublishQuiz {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesOfQuiz,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `not-found`, `no-questions`, `bad-slots` when a draw could not be filled, or `quiz-required` when
   * it would be taken away from those whose course asks for it
   */
  async run(actor: Viewer, quizId: string, published: boolean, now: Date): Promise<void> {
    try {
      await this.#run(actor, quizId, published, now);
    } catch (error) {
      if (brokenConstraint(error) === 'quiz_is_required') throw quizRequired(await this.courses.requiring(quizId));
      throw error;
    }
  }

  async #run(actor: Viewer, quizId: string, published: boolean, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockQuiz(tx, quizId);
      if (published) {
        // What does it ask, and is any of it more than a passage?
        const slots = await tx.query<SlotInput & { kind: string | null } & Record<string, unknown>>(
          `SELECT s.question_id AS "questionId", s.tags, s.draw, s.mark::float8 AS mark, q.kind
           FROM quiz_slot s LEFT JOIN question q ON q.id = s.question_id WHERE s.quiz_id = $1 ORDER BY s.position`,
          [quizId],
        );
        if (slots.every(({ kind }) => kind === 'text')) throw quizWithoutQuestions();
        const faults = checkSlots(slots, await stockFor(tx, slots));
        if (faults.length > 0) throw badSlots(faults);
      }
      await tx.query('UPDATE quiz SET status = $2, updated_at = $3, revision = revision + 1 WHERE id = $1', [
        quizId,
        published ? 'published' : 'withdrawn',
        now,
      ]);
      const action = published ? 'quiz.publish' : 'quiz.withdraw';
      await this.audit.write(tx, { actor, action, subject: 'quiz', subjectId: quizId });
    });
  }
}
