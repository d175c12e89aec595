import { Injectable } from '@nestjs/common';
import { inLanguage } from '../../courses/translation.rules.js';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { plainWords } from '../../quizzes/questions/words.js';
import type { Words } from '../../quizzes/questions/question.js';
import { SEEMS_COMPLETE } from '../readers-of-lesson.js';
import type { StaffCourseQuiz, StaffCourseQuizzes } from './course-quizzes.views.js';

interface CourseRow extends Record<string, unknown> {
  id: string;
  slug: string;
  title: Localized;
  others: { id: string; title: Words; passShare: number | null }[];
  running: number;
}

interface QuizRow extends Omit<StaffCourseQuiz, 'title' | 'closesAt'>, Record<string, unknown> {
  title: Words;
  closesAt: Date | null;
}

/** The quizzes of courses as staff see them. */
@Injectable()
export class CourseQuizQueries {
  constructor(private readonly database: Database) {}

  /** A course, a draft too, with its quizzes and those it could have; null when there is none. */
  async ofCourse(slug: string, locale: Locale): Promise<StaffCourseQuizzes | null> {
    // The course, the published quizzes that it does not have, and how many people have not finished it.
    const [course] = await this.database.query<CourseRow>(
      `SELECT c.id, c.slug, c.title,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'title', q.title, 'passShare', q.pass_share) ORDER BY q.slug) FROM quiz q
           WHERE q.kind = 'knowledge' AND q.status = 'published'
             AND NOT EXISTS (SELECT FROM course_quiz k WHERE k.course_id = c.id AND k.quiz_id = q.id)), '[]') AS others,
         (SELECT count(*)::int FROM enrolment e WHERE e.course_id = c.id AND e.finished_at IS NULL AND NOT (${SEEMS_COMPLETE})) AS running
       FROM course c WHERE c.slug = $1`,
      [slug],
    );
    if (!course) return null;
    const others = course.others.map((quiz) => ({ ...quiz, title: plainWords(quiz.title, locale) }));
    const title = inLanguage(course.title, locale);
    return { ...course, title, others, quizzes: await this.#quizzes(course.id, locale) };
  }

  async #quizzes(courseId: string, locale: Locale): Promise<StaffCourseQuiz[]> {
    // Each quiz of the course, and of those who have not finished: how many it asks, how many passed, how many it does not ask.
    const rows = await this.database.query<QuizRow>(
      `SELECT q.id, q.slug, q.title, k.required, q.status = 'published' AS published, q.pass_share::float8 AS "passShare", q.closes_at AS "closesAt",
         n.asked, n.passed, n."notAsked"
       FROM course_quiz k JOIN quiz q ON q.id = k.quiz_id
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE x.quiz_id IS NOT NULL)::int AS asked,
           count(*) FILTER (WHERE x.quiz_id IS NOT NULL AND quiz_passed_at(q.id, e.person_id) IS NOT NULL)::int AS passed,
           count(*) FILTER (WHERE x.quiz_id IS NULL AND NOT (${SEEMS_COMPLETE}))::int AS "notAsked"
         FROM enrolment e LEFT JOIN enrolment_quiz x ON x.enrolment_id = e.id AND x.quiz_id = q.id
         WHERE e.course_id = k.course_id AND e.finished_at IS NULL) n
       WHERE k.course_id = $1 ORDER BY k.position`,
      [courseId],
    );
    return rows.map(({ title, closesAt, ...row }) => ({
      ...row,
      title: plainWords(title, locale),
      closesAt: closesAt?.toISOString() ?? null,
    }));
  }
}
