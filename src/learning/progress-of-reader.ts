import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ContentMemory } from '../courses/content-memory.js';
import { ReaderProgress, type CourseProgress } from '../courses/reader-progress.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { closedUntil, type LessonOpening } from './access/closed-lesson.rules.js';
import { finishedCourses } from './access/needed-courses.js';
import {
  finishedAt,
  lessonsLeft,
  percentage,
  quizzesLeft,
  requiredLessons,
  requiredQuizzes,
  resumeLesson,
  resumeQuiz,
  resumeSection,
  type Standing,
} from './completion.rules.js';
import { OPENING_COLUMN, QUIZZES_OF_ENROLMENT, toQuizStanding, type QuizOfEnrolment } from './standings.js';

/** What is the reader's own of a course: the lessons themselves are the same for everybody and are remembered. */
interface ReaderRow extends Record<string, unknown> {
  id: string;
  contract: number;
  quizzes: QuizOfEnrolment[];
  enrolled_at: Date;
  finished_at: Date | null;
  resume_lesson_id: string | null;
  certified: boolean;
  recall_ready: boolean;
  resume_section: number;
  required: string[];
  /** The lessons that staff opened for her. */
  unlocked: string[];
  /** When each lesson was done, by its id. */
  done: Record<string, string>;
}

interface CourseLesson {
  id: string;
  slug: string;
  open: boolean;
  opening: LessonOpening;
}

/** Whose state in which course. */
interface Asked {
  personId: string;
  courseId: string;
}

/** So many readers at once. */
const MOST_TOGETHER = 100;

/**
 * Tells the pages of a course how far their reader is, in one prepared query that touches nothing but her own rows.
 * Joining the lessons in took six times as long, on the page that is read most. Requests that came in together are asked
 * for together: most of what such a question costs is the way to the database and back. Nothing is remembered.
 */
@Injectable()
export class ProgressOfReader extends ReaderProgress {
  readonly #rows = new DataLoader<Asked, ReaderRow | null>((asked) => this.#read(asked), {
    cache: false,
    maxBatchSize: MOST_TOGETHER,
    // When all that the sockets hold by now was read, and not before: else each request would go alone.
    batchScheduleFn: (send) => void setImmediate(send),
  });

  constructor(
    private readonly database: Database,
    private readonly memory: ContentMemory,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(viewer: Viewer, courseId: string): Promise<CourseProgress | null> {
    const now = this.clock.now();
    const row = await this.#rows.load({ personId: viewer.id, courseId });
    if (!row) return null;
    const standing = standingFrom(row, await this.#lessons(courseId), viewer.timeZone, now);
    const required = requiredLessons(standing).length;
    const asked = new Set(requiredQuizzes(standing));
    const left = new Set(quizzesLeft(standing));
    return {
      enrolmentId: row.id,
      doneLessonIds: new Set(Object.keys(row.done)),
      leftLessonIds: lessonsLeft(standing).map((lesson) => lesson.id),
      addedLessonIds: new Set(standing.lessons.filter((lesson) => !lesson.required).map((lesson) => lesson.id)),
      closedUntil: new Map(standing.lessons.flatMap(({ id, opensAt }) => (opensAt ? [[id, opensAt]] : []))),
      timeZone: viewer.timeZone,
      required,
      requiredDone: required - lessonsLeft(standing).length,
      quizzes: standing.quizzes.map((quiz) => ({
        ...{ id: quiz.id, slug: quiz.slug, tried: quiz.tried, passed: quiz.passedAt !== null },
        ...{ required: asked.has(quiz), left: left.has(quiz) },
      })),
      resumeQuizSlug: resumeQuiz(standing)?.slug ?? null,
      percentage: percentage(standing),
      resumeLessonSlug: resumeLesson(standing)?.slug ?? null,
      resumeSection: resumeSection(standing),
      finishedAt: finishedAt(standing),
      recallReady: row.recall_ready,
      certified: row.certified,
    };
  }

  finished(viewer: Viewer, courseIds: readonly string[]): Promise<Set<string>> {
    return finishedCourses(this.database, viewer.id, courseIds, this.clock.now());
  }

  async #read(asked: readonly Asked[]): Promise<(ReaderRow | null)[]> {
    // What does each person's enrolment ask, and what has she done?
    const rows = await this.database.prepared<ReaderRow & { place: number }>(
      'reader-progress',
      `SELECT a.place::int, e.id, e.contract, e.enrolled_at, e.finished_at, e.resume_lesson_id, e.resume_section,
         e.finished_at IS NOT NULL AND EXISTS (SELECT FROM certificate k WHERE k.enrolment_id = e.id AND k.status = 'valid') AS certified,
         e.finished_at IS NOT NULL AND NOT e.recall_off
           AND EXISTS (SELECT FROM recall_round o WHERE o.enrolment_id = e.id AND o.completed_at IS NULL AND o.expires_at > $3) AS recall_ready,
         ${QUIZZES_OF_ENROLMENT} AS quizzes,
         ARRAY(SELECT r.lesson_id FROM enrolment_requirement r WHERE r.enrolment_id = e.id) AS required,
         ARRAY(SELECT u.lesson_id FROM lesson_unlock u WHERE u.enrolment_id = e.id) AS unlocked,
         (SELECT coalesce(json_object_agg(d.lesson_id, d.done_at), '{}') FROM lesson_completion d WHERE d.enrolment_id = e.id) AS done
       FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS a (person_id, course_id, place)
       JOIN enrolment e ON e.person_id = a.person_id AND e.course_id = a.course_id`,
      [asked.map(({ personId }) => personId), asked.map(({ courseId }) => courseId), this.clock.now()],
    );
    const found = new Map(rows.map((row) => [row.place, row]));
    return asked.map((_, index) => found.get(index + 1) ?? null);
  }

  #lessons(courseId: string): Promise<CourseLesson[]> {
    return this.memory.remember(`lessons of ${courseId}`, ['courses'], () =>
      // Which lessons does the course have, in its order, withdrawn ones included?
      this.database.query<CourseLesson & Record<string, unknown>>(
        `SELECT l.id, l.slug, l.status = 'published' AS open, ${OPENING_COLUMN} FROM lesson l JOIN course_module m ON m.id = l.module_id
         WHERE l.course_id = $1 ORDER BY m.position, l.position`,
        [courseId],
      ),
    );
  }
}

function standingFrom(row: ReaderRow, lessons: readonly CourseLesson[], timeZone: string, now: Date): Standing {
  const required = new Set(row.required);
  const unlocked = new Set(row.unlocked);
  const since = { enrolledAt: row.enrolled_at, timeZone };
  return {
    contract: row.contract,
    quizzes: row.quizzes.map(toQuizStanding),
    finishedAt: row.finished_at,
    rememberedLessonId: row.resume_lesson_id,
    rememberedSection: row.resume_section,
    lessons: lessons.map(({ id, slug, open, opening }) => ({
      id,
      slug,
      open,
      required: required.has(id),
      opensAt: closedUntil(opening, unlocked.has(id) || id in row.done, since, now),
      doneAt: row.done[id] ? new Date(row.done[id]) : null,
    })),
  };
}
