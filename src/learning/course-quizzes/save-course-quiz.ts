import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { CONTRACT_WITH_QUIZZES } from '../completion.rules.js';
import { settleCourse } from '../readers-of-lesson.js';
import type { CourseQuizChoice } from './course-quiz.input.js';
import { peopleChanged, refusalOf } from './course-quizzes.errors.js';
import type { CourseQuizOutcome } from './course-quizzes.views.js';
import { releaseFromQuiz } from './release-from-quiz.js';

/**
 * Puts a quiz to a course, as one that must be passed or one that is only offered, or changes which of the two it is. A
 * new requirement holds for those who enrol from now on; for those under way only when staff say so.
 */
@Injectable()
export class SaveCourseQuiz {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `not-found`, `no-such-quiz`, `quiz-without-pass-mark`, `quiz-not-published`, `quiz-is-a-profile`,
   * or `people-changed` when it would reach other people than staff were told
   */
  async run(
    actor: Viewer,
    at: { courseId: string; quizId: string },
    choice: CourseQuizChoice,
    now: Date,
  ): Promise<CourseQuizOutcome> {
    try {
      return await this.database.transaction((tx) => this.#save(tx, actor, at, choice, now));
    } catch (error) {
      throw refusalOf(brokenConstraint(error)) ?? error;
    }
  }

  async #save(
    tx: Transaction,
    actor: Viewer,
    { courseId, quizId }: { courseId: string; quizId: string },
    { required, alsoRunning, people }: CourseQuizChoice,
    now: Date,
  ): Promise<CourseQuizOutcome> {
    // Whoever enrols or publishes at this moment takes her turn.
    const [course] = await tx.query('SELECT id FROM course WHERE id = $1 FOR UPDATE', [courseId]);
    if (!course) throw notFound();
    // Somebody may have finished without its being written down yet: what she was shown stays.
    await settleCourse(tx, this.outbox, courseId, now);
    const { released, finished } = required
      ? { released: 0, finished: 0 }
      : await releaseFromQuiz(tx, this.outbox, { courseId, quizId }, now);
    await tx.query(
      `INSERT INTO course_quiz (course_id, quiz_id, position, required)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3 FROM course_quiz WHERE course_id = $1
       ON CONFLICT (course_id, quiz_id) DO UPDATE SET required = excluded.required`,
      [courseId, quizId, required],
    );
    const asked = required && alsoRunning ? await this.#ask(tx, courseId, quizId, people) : 0;
    const details = { quizId, required, asked, released, finished };
    await this.audit.write(tx, { actor, action: 'course.quiz', subject: 'course', subjectId: courseId, details });
    return { asked, released, finished };
  }

  /** Asks everybody under way too. Under the contract that knows quizzes, her course means what it meant, and this quiz. */
  async #ask(tx: Transaction, courseId: string, quizId: string, told: number | null): Promise<number> {
    await tx.query(
      `UPDATE enrolment SET contract = ${CONTRACT_WITH_QUIZZES}
       WHERE course_id = $1 AND finished_at IS NULL AND contract < ${CONTRACT_WITH_QUIZZES}`,
      [courseId],
    );
    const asked = await tx.query(
      `INSERT INTO enrolment_quiz (enrolment_id, quiz_id) SELECT id, $2 FROM enrolment WHERE course_id = $1 AND finished_at IS NULL
       ON CONFLICT DO NOTHING RETURNING enrolment_id`,
      [courseId, quizId],
    );
    if (told !== null && told !== asked.length) throw peopleChanged(asked.length);
    return asked.length;
  }
}
