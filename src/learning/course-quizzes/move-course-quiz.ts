import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';

/** Moves a quiz one place in the outline of its course. At the end it stays where it is. */
@Injectable()
export class MoveCourseQuiz {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found` when the course does not have it */
  async run({ courseId, quizId }: { courseId: string; quizId: string }, way: 'up' | 'down'): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT id FROM course WHERE id = $1 FOR UPDATE', [courseId]);
      const rows = await tx.query<{ id: string }>(
        'SELECT quiz_id AS id FROM course_quiz WHERE course_id = $1 ORDER BY position',
        [courseId],
      );
      const ids = rows.map(({ id }) => id);
      const from = ids.indexOf(quizId);
      if (from < 0) throw notFound();
      const to = Math.min(ids.length - 1, Math.max(0, from + (way === 'up' ? -1 : 1)));
      ids.splice(to, 0, ...ids.splice(from, 1));
      await tx.query(
        `UPDATE course_quiz k SET position = n.position FROM unnest($2::uuid[]) WITH ORDINALITY AS n (quiz_id, position)
         WHERE k.course_id = $1 AND k.quiz_id = n.quiz_id AND k.position <> n.position`,
        [courseId, ids],
      );
    });
  }
}
