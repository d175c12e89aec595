import { Injectable } from '@nestjs/common';
import { parseText } from '../../courses/lesson-markdown.js';
import { sectionsOf, type LessonSection } from '../../courses/lesson-sections.rules.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Words } from '../../quizzes/questions/question.js';
import { plainWords } from '../../quizzes/questions/words.js';
import type { ReportFilter } from './report.input.js';
import { orderSections, type CountedSection } from './report.rules.js';
import {
  LEAST_FOR_MEDIAN,
  SILENT_DAYS,
  type CourseReport,
  type LessonReport,
  type QuizReport,
} from './report.views.js';

interface CourseRow extends Record<string, unknown> {
  id: string;
  slug: string;
  title: string;
}

interface LessonRow extends Record<string, unknown> {
  learners: number;
  finished: number;
  all_stopped: number;
  never_opened: number;
  /** Null in the one row of a course without lessons. */
  id: string | null;
  slug: string;
  title: string;
  published: boolean;
  opened: number;
  done: number;
  stopped: number;
  timed: number;
  quartiles: [number, number, number] | null;
}

/** What editors read about a course: five statements, however many learners there are. */
@Injectable()
export class ReportQueries {
  constructor(private readonly database: Database) {}

  /** The report of a course; null when there is none of that address. */
  async ofCourse(slug: string, locale: Locale, filter: ReportFilter, now: Date): Promise<CourseReport | null> {
    // The course, by its name in the reader's language.
    const [course] = await this.database.query<CourseRow>(
      `SELECT id, slug, coalesce(title ->> $2, title ->> 'en', slug) AS title FROM course WHERE slug = $1`,
      [slug, locale],
    );
    if (!course) return null;
    const [rows, quizzes, sections] = await Promise.all([
      this.#lessons(course.id, locale, filter, now),
      this.#quizzes(course.id, locale, filter),
      this.#sections(course.id, locale, filter),
    ]);
    const [totals] = rows;
    return {
      course,
      learners: totals?.learners ?? 0,
      finished: totals?.finished ?? 0,
      stopped: totals?.all_stopped ?? 0,
      neverOpened: totals?.never_opened ?? 0,
      lessons: rows.flatMap((row) => (row.id ? [toLesson(row, row.id)] : [])),
      quizzes,
      sections,
    };
  }

  async #lessons(courseId: string, locale: Locale, { from, to, language }: ReportFilter, now: Date) {
    // Of those who enrolled in the period: who opened and did each lesson, how long it took, and where silent ones stopped.
    return this.database.query<LessonRow>(
      `WITH cohort AS MATERIALIZED (
         SELECT e.id, e.enrolled_at, e.finished_at, e.resume_lesson_id, e.resume_opened_at
         FROM enrolment e JOIN person p ON p.id = e.person_id
         WHERE e.course_id = $1 AND e.enrolled_at >= coalesce($2::timestamptz, '-infinity') AND e.enrolled_at < coalesce($3::timestamptz, 'infinity') AND p.locale = coalesce($4::text, p.locale)),
       done AS (SELECT d.enrolment_id, d.lesson_id, d.done_at FROM cohort c JOIN lesson_completion d ON d.enrolment_id = c.id),
       reading AS (SELECT r.enrolment_id, r.lesson_id, r.last_at, r.seconds FROM cohort c JOIN lesson_reading r ON r.enrolment_id = c.id),
       steps AS MATERIALIZED (SELECT enrolment_id, lesson_id, d.done_at, r.last_at, r.seconds FROM done d FULL JOIN reading r USING (enrolment_id, lesson_id)),
       counts AS (
         SELECT lesson_id, count(*)::int AS opened, count(done_at)::int AS done, count(*) FILTER (WHERE done_at IS NOT NULL AND seconds > 0)::int AS timed,
           percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE done_at IS NOT NULL AND seconds > 0) AS quartiles
         FROM steps GROUP BY lesson_id),
       resumes AS (
         SELECT c.resume_lesson_id AS lesson_id, count(*)::int AS people FROM cohort c LEFT JOIN steps s ON s.enrolment_id = c.id AND s.lesson_id = c.resume_lesson_id
         WHERE c.resume_lesson_id IS NOT NULL AND s.lesson_id IS NULL GROUP BY c.resume_lesson_id),
       signs AS (
         SELECT enrolment_id, max(greatest(done_at, last_at)) AS at, (array_agg(lesson_id ORDER BY greatest(done_at, last_at) DESC))[1] AS lesson_id
         FROM steps GROUP BY enrolment_id),
       silent AS MATERIALIZED (
         SELECT coalesce(c.resume_lesson_id, s.lesson_id) AS lesson_id FROM cohort c LEFT JOIN signs s ON s.enrolment_id = c.id
         WHERE c.finished_at IS NULL AND greatest(c.enrolled_at, c.resume_opened_at, s.at) < $5::timestamptz - make_interval(days => $6)),
       stops AS (SELECT lesson_id, count(*)::int AS people FROM silent GROUP BY lesson_id),
       totals AS (
         SELECT (SELECT count(*)::int FROM cohort) AS learners, (SELECT count(finished_at)::int FROM cohort) AS finished,
           (SELECT count(*)::int FROM silent) AS all_stopped, (SELECT count(*)::int FROM silent WHERE lesson_id IS NULL) AS never_opened)
       SELECT t.*, l.id, l.slug, coalesce(w.title, l.slug) AS title, l.status = 'published' AS published, coalesce(n.opened, 0) + coalesce(r.people, 0) AS opened,
         coalesce(n.done, 0) AS done, coalesce(s.people, 0) AS stopped, coalesce(n.timed, 0) AS timed, n.quartiles
       FROM totals t LEFT JOIN (lesson l JOIN course_module m ON m.id = l.module_id) ON l.course_id = $1
       LEFT JOIN LATERAL (SELECT title FROM lesson_text WHERE lesson_id = l.id ORDER BY locale = $7 DESC, locale = 'en' DESC, locale LIMIT 1) w ON true
       LEFT JOIN counts n ON n.lesson_id = l.id LEFT JOIN resumes r ON r.lesson_id = l.id LEFT JOIN stops s ON s.lesson_id = l.id
       WHERE l.id IS NULL OR l.status = 'published' OR n.opened > 0 OR r.people > 0
       ORDER BY m.position, l.position`,
      [courseId, from, to, language, now, SILENT_DAYS, locale],
    );
  }

  async #quizzes(courseId: string, locale: Locale, { from, to, language }: ReportFilter): Promise<QuizReport[]> {
    // Of those who enrolled in the period: who is asked to pass each quiz of the course, who began it and who passed it.
    const rows = await this.database.query<Omit<QuizReport, 'title'> & { title: Words }>(
      `SELECT q.id, q.slug, q.title, k.required, count(x.quiz_id)::int AS asked,
         count(*) FILTER (WHERE EXISTS (SELECT FROM attempt a WHERE a.quiz_id = q.id AND a.person_id = e.person_id))::int AS tried,
         count(quiz_passed_at(q.id, e.person_id))::int AS passed
       FROM course_quiz k JOIN quiz q ON q.id = k.quiz_id
       LEFT JOIN (enrolment e JOIN person p ON p.id = e.person_id) ON e.course_id = k.course_id AND e.enrolled_at >= coalesce($2::timestamptz, '-infinity')
         AND e.enrolled_at < coalesce($3::timestamptz, 'infinity') AND p.locale = coalesce($4::text, p.locale)
       LEFT JOIN enrolment_quiz x ON x.enrolment_id = e.id AND x.quiz_id = q.id
       WHERE k.course_id = $1 GROUP BY q.id, k.course_id, k.quiz_id ORDER BY k.position`,
      [courseId, from, to, language],
    );
    return rows.map((row) => ({ ...row, title: plainWords(row.title, locale) }));
  }

  async #sections(courseId: string, locale: Locale, { from, to, language }: ReportFilter) {
    // What was unclear, by section, with the latest remarks.
    const rows = await this.database.query<CountedSection & Record<string, unknown>>(
      `WITH told AS (
         SELECT u.lesson_id, u.heading, u.nth, count(*)::int AS people,
           coalesce((array_agg(jsonb_build_object('body', u.body, 'locale', u.locale, 'day', (u.told_at AT TIME ZONE 'UTC')::date) ORDER BY u.told_at DESC)
             FILTER (WHERE u.body <> ''))[1:50], '{}') AS remarks
         FROM lesson l JOIN lesson_unclear u ON u.lesson_id = l.id
         WHERE l.course_id = $1 AND u.told_at >= coalesce($2::timestamptz, '-infinity') AND u.told_at < coalesce($3::timestamptz, 'infinity') AND u.locale = coalesce($4::text, u.locale)
         GROUP BY u.lesson_id, u.heading, u.nth)
       SELECT coalesce(w.title, l.slug) AS lesson, t.lesson_id AS "lessonId", t.heading, t.nth, t.people, t.remarks
       FROM told t JOIN lesson l ON l.id = t.lesson_id JOIN course_module m ON m.id = l.module_id
       LEFT JOIN LATERAL (SELECT title FROM lesson_text WHERE lesson_id = l.id ORDER BY locale = $5 DESC, locale = 'en' DESC, locale LIMIT 1) w ON true
       ORDER BY m.position, l.position, t.people DESC, t.heading, t.nth`,
      [courseId, from, to, language, locale],
    );
    return orderSections(rows, await this.#places(rows.map(({ lessonId }) => lessonId)));
  }

  async #places(lessonIds: readonly string[]): Promise<ReadonlyMap<string, LessonSection[]>> {
    const places = new Map<string, LessonSection[]>();
    if (lessonIds.length === 0) return places;
    // The texts of these lessons in every language, to see which sections remain.
    const texts = await this.database.query<{ lesson_id: string; body: string }>(
      'SELECT lesson_id, body FROM lesson_text WHERE lesson_id = ANY ($1::uuid[])',
      [lessonIds],
    );
    for (const { lesson_id: id, body } of texts)
      places.set(id, [...(places.get(id) ?? []), ...sectionsOf(parseText(body).root)]);
    return places;
  }
}

function toLesson(row: LessonRow, id: string): LessonReport {
  const { slug, title, published, opened, done, stopped, timed, quartiles } = row;
  const [lower, median, upper] = (quartiles ?? []).map(Math.round);
  const told = timed >= LEAST_FOR_MEDIAN && lower !== undefined && median !== undefined && upper !== undefined;
  return { id, slug, title, published, opened, done, stopped, timed, time: told ? { lower, median, upper } : null };
}
