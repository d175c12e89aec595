import { Injectable } from '@nestjs/common';
import { QUESTIONS_OF_QUIZ } from '../quizzes/quizzes/quizzes.queries.js';
import { Database, type Queryable } from '../platform/database/database.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import { ContentMemory } from './content-memory.js';
import type { CourseLevel } from './course.entity.js';
import type { CourseQuiz, CourseView, LessonSummary, LessonView, ModuleView, PublicAddress } from './courses.views.js';
import { bothOpenings, OPEN_AT_ONCE, type Opening } from './opening.rules.js';
import { chooseLocale, inLanguage } from './translation.rules.js';

interface CourseRow extends Record<string, unknown> {
  id: string;
  slug: string;
  level: CourseLevel;
  figure: string | null;
  teacher: Localized;
  title: Localized;
  subtitle: Localized;
  summary: Localized;
  outcomes: Localized<string[]>;
  evidence_policy: Localized;
  created_at: Date;
  updated_at: Date;
  needs: { id: string; slug: string; title: Localized }[];
  modules: { id: string; title: Localized; opening: Opening }[];
  lessons: LessonRow[];
  quizzes: QuizRow[];
}

/** A quiz of a course as the database tells it: its moments are text. */
interface QuizRow extends Omit<CourseQuiz, 'title' | 'opensAt' | 'closesAt'> {
  title: Localized;
  opensAt: string | null;
  closesAt: string | null;
}

interface LessonRow {
  id: string;
  moduleId: string;
  slug: string;
  minutes: number;
  preview: boolean;
  opening: Opening;
  texts: Partial<Record<Locale, { title: string; summary: string }>>;
}

/** Reads courses and lessons as the public sees them: drafts do not exist here. Answers are remembered until they change. */
@Injectable()
export class CourseQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: ContentMemory,
  ) {}

  /** Every published course, in the order of the catalogue. */
  catalogue(locale: Locale): Promise<CourseView[]> {
    return this.memory.remember(`catalogue ${locale}`, ['courses'], async () =>
      (await this.#rows(null)).map((row) => toCourse(row, locale)),
    );
  }

  /** A published course with its outline; null when there is none of that name. */
  course(slug: string, locale: Locale): Promise<CourseView | null> {
    return this.memory.remember(`course ${slug} ${locale}`, ['courses'], async () => {
      const [row] = await this.#rows(slug);
      return row ? toCourse(row, locale) : null;
    });
  }

  /** A published lesson with its text, in the language asked for or the one it falls back to; null when there is none. */
  lesson(courseSlug: string, lessonSlug: string, locale: Locale): Promise<LessonView | null> {
    return this.memory.remember(`lesson ${courseSlug} ${lessonSlug} ${locale}`, ['courses'], async () => {
      const course = await this.course(courseSlug, locale);
      const lessons = course?.modules.flatMap((module) => module.lessons) ?? [];
      const index = lessons.findIndex((lesson) => lesson.slug === lessonSlug);
      const lesson = lessons[index];
      if (!course || !lesson) return null;
      // The languages of one lesson's text, and the text in the one that is shown.
      const texts = await this.database.query<{ locale: Locale; body: string | null; updated_at: Date }>(
        'SELECT locale, CASE WHEN locale = $2 THEN body END AS body, updated_at FROM lesson_text WHERE lesson_id = $1',
        [lesson.id, lesson.locale],
      );
      const shown = texts.find((text) => text.locale === lesson.locale);
      // Taken away between the two reads.
      if (!shown) return null;
      return {
        course,
        lesson,
        module: course.modules.find((module) => module.lessons.includes(lesson))!.title,
        position: index + 1,
        previous: lessons[index - 1] ?? null,
        next: lessons[index + 1] ?? null,
        body: shown.body!,
        locales: LOCALES.filter((one) => texts.some((text) => text.locale === one)),
        updatedAt: shown.updated_at,
      };
    });
  }

  /** The ids of the lessons that an enrolment of now requires, in order; inside a transaction when one is given. */
  async requiredLessonIds(courseId: string, on: Queryable = this.database): Promise<string[]> {
    // The published lessons of a course that have a text at all.
    const rows = await on.query<{ id: string }>(
      `SELECT l.id FROM lesson l JOIN course_module m ON m.id = l.module_id
       WHERE l.course_id = $1 AND l.status = 'published' AND EXISTS (SELECT FROM lesson_text t WHERE t.lesson_id = l.id)
       ORDER BY m.position, l.position`,
      [courseId],
    );
    return rows.map((row) => row.id);
  }

  /** The public addresses of courses and lessons. */
  async addresses(): Promise<PublicAddress[]> {
    // Each published lesson with the languages of its text and the latest change to it.
    const lessons = await this.database.query<{
      course: string;
      lesson: string;
      locales: Locale[];
      changed_at: Date;
      course_changed_at: Date;
    }>(
      `SELECT c.slug AS course, l.slug AS lesson, array_agg(t.locale) AS locales, max(t.updated_at) AS changed_at, c.updated_at AS course_changed_at
       FROM course c JOIN lesson l ON l.course_id = c.id AND l.status = 'published' JOIN course_module m ON m.id = l.module_id
       JOIN lesson_text t ON t.lesson_id = l.id
       WHERE c.status = 'published' GROUP BY c.id, l.id, m.id ORDER BY c.position, c.slug, m.position, l.position`,
    );
    const courses = new Map(lessons.map(({ course, course_changed_at }) => [course, course_changed_at]));
    const latest = new Date(Math.max(0, ...[...courses.values()].map((date) => date.getTime())));
    const everywhere = [...LOCALES];
    return [
      { path: '/courses', locales: everywhere, changedAt: latest },
      ...[...courses].map(([slug, changedAt]) => ({ path: `/courses/${slug}`, locales: everywhere, changedAt })),
      ...lessons.map(({ course, lesson, locales, changed_at: changedAt }) => ({
        path: `/courses/${course}/${lesson}`,
        locales: LOCALES.filter((one) => locales.includes(one)),
        changedAt,
      })),
    ];
  }

  async #rows(slug: string | null): Promise<CourseRow[]> {
    // Published courses (or the one of that name) with their modules, published lessons and quizzes, in order, titles in every language.
    return this.database.query<CourseRow>(
      `SELECT c.id, c.slug, c.level, c.figure, c.teacher, c.title, c.subtitle, c.summary, c.outcomes, c.evidence_policy, c.created_at,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'slug', n.slug, 'title', n.title) ORDER BY n.position, n.slug)
                        FROM course_prerequisite p JOIN course n ON n.id = p.needs_id AND n.status = 'published' WHERE p.course_id = c.id), '[]') AS needs,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'slug', q.slug, 'title', q.title, 'required', k.required,
                                 'opensAt', q.opens_at, 'closesAt', q.closes_at, 'questions', ${QUESTIONS_OF_QUIZ}) ORDER BY k.position)
                        FROM course_quiz k JOIN quiz q ON q.id = k.quiz_id AND q.status = 'published' WHERE k.course_id = c.id), '[]') AS quizzes,
              greatest(c.updated_at, (SELECT max(t.updated_at) FROM lesson l JOIN lesson_text t ON t.lesson_id = l.id WHERE l.course_id = c.id)) AS updated_at,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title,
                                 'opening', jsonb_build_object('afterDays', m.opens_after_days, 'on', m.opens_on)) ORDER BY m.position) FROM course_module m WHERE m.course_id = c.id), '[]') AS modules,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'moduleId', l.module_id, 'slug', l.slug, 'minutes', l.minutes, 'preview', l.preview, 'texts', t.texts,
                                 'opening', jsonb_build_object('afterDays', l.opens_after_days, 'on', l.opens_on))
                          ORDER BY l.position)
                        FROM lesson l
                        JOIN LATERAL (SELECT jsonb_object_agg(t.locale, jsonb_build_object('title', t.title, 'summary', t.summary)) AS texts
                                      FROM lesson_text t WHERE t.lesson_id = l.id) t ON t.texts IS NOT NULL
                        WHERE l.course_id = c.id AND l.status = 'published'), '[]') AS lessons
       FROM course c WHERE c.status = 'published' AND ($1::text IS NULL OR c.slug = $1) ORDER BY c.position, c.slug`,
      [slug],
    );
  }
}

function toCourse(row: CourseRow, locale: Locale): CourseView {
  const modules: ModuleView[] = row.modules
    .map((module) => ({
      title: inLanguage(module.title, locale),
      lessons: row.lessons
        .filter((lesson) => lesson.moduleId === module.id)
        .map((lesson) => toLesson(lesson, module.opening, locale)),
    }))
    .filter((module) => module.lessons.length > 0);
  const { id, slug, level, figure, lessons, created_at: createdAt, updated_at: updatedAt } = row;
  return {
    ...{ id, slug, level, figure, createdAt, updatedAt, modules, lessons: lessons.length },
    quizzes: row.quizzes.map((quiz) => toQuiz(quiz, locale)),
    needs: row.needs.map((needed) => ({ ...needed, title: inLanguage(needed.title, locale) })),
    title: inLanguage(row.title, locale),
    subtitle: inLanguage(row.subtitle, locale),
    summary: inLanguage(row.summary, locale),
    teacher: inLanguage(row.teacher, locale),
    outcomes: inLanguage(row.outcomes, locale),
    evidencePolicy: inLanguage(row.evidence_policy, locale),
    minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
    locales: LOCALES.filter((one) => lessons.every((lesson) => lesson.texts[one])),
  };
}

function toQuiz({ title, opensAt, closesAt, ...quiz }: QuizRow, locale: Locale): CourseQuiz {
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  return { ...quiz, title: inLanguage(title, locale), opensAt: moment(opensAt), closesAt: moment(closesAt) };
}

function toLesson(
  { id, slug, minutes, preview, opening, texts }: LessonRow,
  module: Opening,
  wanted: Locale,
): LessonSummary {
  const locale = chooseLocale(
    LOCALES.filter((one) => texts[one]),
    wanted,
  )!;
  // What everybody may read is closed to nobody.
  const opens = preview ? OPEN_AT_ONCE : bothOpenings(opening, module);
  return { id, slug, minutes, preview, locale, opening: opens, ...texts[locale]! };
}
