import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { settleCourse } from '../readers-of-lesson.js';
import type { CourseQuizOutcome } from './course-quizzes.views.js';
import { releaseFromQuiz } from './release-from-quiz.js';

/** Takes a quiz off a course. The quiz, and what learners did in it, stay. */
@Injectable()
export class RemoveCourseQuiz {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` when the course does not have it */
  async run(actor: Viewer, at: { courseId: string; quizId: string }, now: Date): Promise<CourseQuizOutcome> {
    const { courseId, quizId } = at;
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT id FROM course WHERE id = $1 FOR UPDATE', [courseId]);
      await settleCourse(tx, this.outbox, courseId, now);
      const outcome = { asked: 0, ...(await releaseFromQuiz(tx, this.outbox, at, now)) };
      const gone = await tx.query('DELETE FROM course_quiz WHERE course_id = $1 AND quiz_id = $2 RETURNING quiz_id', [
        courseId,
        quizId,
      ]);
      if (gone.length === 0) throw notFound();
      const details = { quizId, ...outcome };
      await this.audit.write(tx, { actor, action: 'course.quiz-off', subject: 'course', subjectId: courseId, details });
      return outcome;
    });
  }
}
