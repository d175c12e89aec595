import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { CoursesOfQuiz, type CourseOfQuiz, type Requiring } from '../../quizzes/quizzes/courses-of-quiz.js';

/** Tells quizzes which courses they go with, and who is asked to pass them. */
@Injectable()
export class FindCoursesOfQuiz extends CoursesOfQuiz {
  constructor(private readonly database: Database) {
    super();
  }

  async of(quizId: string, locale: string): Promise<CourseOfQuiz[]> {
    // The published courses that this quiz goes with.
    return this.database.query<CourseOfQuiz & Record<string, unknown>>(
      `SELECT c.slug, coalesce(c.title ->> $2, c.title ->> 'en') AS title FROM course_quiz k JOIN course c ON c.id = k.course_id AND c.status = 'published'
       WHERE k.quiz_id = $1 ORDER BY c.position, c.slug`,
      [quizId, locale],
    );
  }

  async requiring(quizId: string): Promise<Requiring> {
    // How many courses require it, and how many people have still to pass it for one of them?
    const [row] = await this.database.query<Requiring & Record<string, unknown>>(
      `SELECT (SELECT count(*)::int FROM course_quiz WHERE quiz_id = $1 AND required) AS courses,
         (SELECT count(DISTINCT e.person_id)::int FROM enrolment_quiz x JOIN enrolment e ON e.id = x.enrolment_id AND e.finished_at IS NULL
          WHERE x.quiz_id = $1 AND quiz_passed_at($1, e.person_id) IS NULL) AS learners`,
      [quizId],
    );
    return row!;
  }
}
