import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import { translator } from '../platform/i18n/messages.js';
import {
  countRequired,
  finishedAt,
  percentage,
  requiredLessons,
  requiredQuizzes,
  resumeLesson,
  resumeQuiz,
  resumeSection,
  type Standing,
} from './completion.rules.js';
import { completionSentence } from '../courses/completion-sentence.js';
import { lessonPath, quizPath } from '../courses/course-page.rules.js';
import { plainWords } from '../quizzes/questions/words.js';
import type { Words } from '../quizzes/questions/question.js';
import type { ContinueRow, EnrolmentView, LessonPlace } from './learning.views.js';
import {
  STANDING_COLUMNS,
  STANDING_ORDER,
  STANDING_TABLES,
  standingOf,
  toStanding,
  type StandingRow,
} from './standings.js';

interface TitledRow extends StandingRow {
  course_id: string;
  course_slug: string;
  course_title: string;
  course_published: boolean;
  lesson_title: string;
  /** What the quizzes of the enrolment are called, by their ids. */
  quiz_titles: Record<string, Words>;
  recall_ready: boolean;
}

/** What people want to know of their own enrolments. */
@Injectable()
export class LearningQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The published courses a person is enrolled in: unfinished ones first, then the one she was in last. */
  async ofPerson(personId: string, locale: Locale): Promise<ContinueRow[]> {
    const enrolments = await this.#read(personId, locale);
    const rows = enrolments
      .filter(([first]) => first.course_published)
      .map((rows) => toContinueRow(rows, locale, this.clock.now()));
    return [...rows.filter((row) => row.finishedAt === null), ...rows.filter((row) => row.finishedAt !== null)];
  }

  /** All enrolments of a person. */
  async enrolmentsOf(personId: string, locale: Locale): Promise<EnrolmentView[]> {
    return (await this.#read(personId, locale)).map((rows) => toView(rows, locale, this.clock.now()));
  }

  /** One enrolment of a person; null when it is not hers. */
  async enrolmentOf(personId: string, enrolmentId: string, locale: Locale): Promise<EnrolmentView | null> {
    const [rows] = await this.#read(personId, locale, enrolmentId);
    return rows ? toView(rows, locale, this.clock.now()) : null;
  }

  /** How an enrolment stands at a moment, lesson by lesson. */
  async standing(enrolmentId: string, now: Date): Promise<Standing> {
    return standingOf(this.database, enrolmentId, now);
  }

  /** Finds a lesson by its address, with the person's enrolment in its course; null when there is no such lesson. */
  async place(personId: string, courseSlug: string, lessonSlug: string): Promise<LessonPlace | null> {
    // Which lesson is at this address, and is this person enrolled in its course?
    const [row] = await this.database.query<{ lesson_id: string; enrolment_id: string | null }>(
      `SELECT l.id AS lesson_id, e.id AS enrolment_id
       FROM course c JOIN lesson l ON l.course_id = c.id AND l.slug = $3 AND l.status = 'published'
       LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = $1
       WHERE c.slug = $2 AND c.status = 'published'`,
      [personId, courseSlug, lessonSlug],
    );
    return row ? { lessonId: row.lesson_id, enrolmentId: row.enrolment_id } : null;
  }

  async #read(
    personId: string,
    locale: Locale,
    enrolmentId: string | null = null,
  ): Promise<[TitledRow, ...TitledRow[]][]> {
    // How do this person's enrolments stand, lesson by lesson, with titles in her language where there are any?
    const rows = await this.database.query<TitledRow>(
      `SELECT ${STANDING_COLUMNS}, c.id AS course_id, c.slug AS course_slug, c.title ->> $2 AS course_title, c.status = 'published' AS course_published,
         t.title AS lesson_title,
         (SELECT json_object_agg(q.id, q.title) FROM json_array_elements(z.quizzes) n JOIN quiz q ON q.id = (n ->> 'id')::uuid) AS quiz_titles,
         NOT e.recall_off AND EXISTS (SELECT FROM recall_round q WHERE q.enrolment_id = e.id AND q.completed_at IS NULL AND q.expires_at > $4) AS recall_ready
       FROM ${STANDING_TABLES}
       JOIN course c ON c.id = e.course_id
       LEFT JOIN LATERAL (SELECT title FROM lesson_text WHERE lesson_id = l.id ORDER BY locale = $2 DESC, locale = 'en' DESC, locale LIMIT 1) t ON true
       WHERE e.person_id = $1 AND ($3::uuid IS NULL OR e.id = $3)
       ORDER BY coalesce(e.resume_opened_at, e.enrolled_at) DESC, e.id, ${STANDING_ORDER}`,
      [personId, locale, enrolmentId, this.clock.now()],
    );
    const groups = new Map<string, [TitledRow, ...TitledRow[]]>();
    for (const row of rows) {
      const group = groups.get(row.enrolment_id);
      if (group) group.push(row);
      else groups.set(row.enrolment_id, [row]);
    }
    return [...groups.values()];
  }
}

function toContinueRow(rows: [TitledRow, ...TitledRow[]], locale: Locale, now: Date): ContinueRow {
  const [first] = rows;
  const standing = toStanding(rows, now);
  const required = countRequired(standing);
  return {
    enrolmentId: first.enrolment_id,
    courseSlug: first.course_slug,
    courseTitle: first.course_title,
    percentage: percentage(standing),
    required: required.all,
    requiredDone: required.done,
    finishedAt: finishedAt(standing),
    recallReady: first.recall_ready,
    next: nextOf(rows, standing, locale),
  };
}

/** What to go on with: a lesson, or when those are done a quiz that is to be passed. */
function nextOf(rows: [TitledRow, ...TitledRow[]], standing: Standing, locale: Locale): ContinueRow['next'] {
  const quiz = resumeQuiz(standing);
  if (quiz) return { title: quizTitle(rows, quiz.id, locale), path: quizPath(quiz.slug), opensAt: null };
  const next = resumeLesson(standing);
  return (
    next && {
      title: titleOf(rows, next.id, next.slug),
      path: lessonPath(rows[0].course_slug, next.slug, resumeSection(standing)),
      opensAt: next.opensAt,
    }
  );
}

function toView(rows: [TitledRow, ...TitledRow[]], locale: Locale, now: Date): EnrolmentView {
  const [first] = rows;
  const standing: Standing = toStanding(rows, now);
  return {
    id: first.enrolment_id,
    course: { id: first.course_id, slug: first.course_slug, title: first.course_title },
    enrolledAt: first.enrolled_at.toISOString(),
    finishedAt: finishedAt(standing)?.toISOString() ?? null,
    percentage: percentage(standing),
    contract: standing.contract,
    rule: completionSentence(
      translator(locale),
      requiredLessons(standing).length,
      requiredQuizzes(standing).map(({ id }) => quizTitle(rows, id, locale)),
    ),
    resumeLessonSlug: resumeLesson(standing)?.slug ?? null,
    timeZone: first.time_zone,
    lessons: standing.lessons
      .filter((lesson) => lesson.open || lesson.doneAt !== null)
      .map(({ id, slug, required, opensAt, doneAt }) => ({
        id,
        slug,
        title: titleOf(rows, id, slug),
        required,
        opensAt: opensAt?.toISOString() ?? null,
        doneAt: doneAt?.toISOString() ?? null,
      })),
    quizzes: standing.quizzes
      .filter((quiz) => quiz.open || quiz.passedAt !== null)
      .map((quiz) => ({
        ...{ id: quiz.id, slug: quiz.slug, title: quizTitle(rows, quiz.id, locale) },
        required: requiredQuizzes(standing).includes(quiz),
        passedAt: quiz.passedAt?.toISOString() ?? null,
      })),
  };
}

function quizTitle([first]: [TitledRow, ...TitledRow[]], quizId: string, locale: Locale): string {
  return plainWords(first.quiz_titles[quizId], locale);
}

/** A lesson without any text yet is called by its address. */
function titleOf(rows: readonly TitledRow[], lessonId: string, slug: string): string {
  return rows.find((row) => row.lesson_id === lessonId)?.lesson_title ?? slug;
}
