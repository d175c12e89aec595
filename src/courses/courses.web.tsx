import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GradeQueries } from '../evidence/grades/grades.queries.js';
import { notFound, slugParam } from '../platform/http/input.js';
import { KeptPage } from '../platform/http/kept-page.js';
import { isStaff } from '../ui/site-header.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { ContentMemory } from './content-memory.js';
import { readerState, type ReaderState } from './course-page.rules.js';
import { CourseQueries } from './courses.queries.js';
import type { LessonView } from './courses.views.js';
import { DrawnTexts } from './drawn-texts.js';
import { CataloguePage } from './pages/catalogue-page.js';
import { CoursePage } from './pages/course-page.js';
import { LessonPage } from './pages/lesson-page.js';
import { ReaderProgress, type CourseProgress } from './reader-progress.js';

/** Everything on these pages is announced when it changes; the limit is only for caches that stand in front. */
const FRESH_SECONDS = 3600;

/** The catalogue, courses and lessons. */
@ApiExcludeController()
@Controller('courses')
export class CoursePages {
  constructor(
    private readonly courses: CourseQueries,
    private readonly texts: DrawnTexts,
    private readonly memory: ContentMemory,
    private readonly progress: ReaderProgress,
    private readonly grades: GradeQueries,
  ) {}

  @Get()
  catalogue(@ThisVisit() visit: Visit) {
    return visit.publicPage({ tags: ['courses'], seconds: FRESH_SECONDS }, async () => (
      <CataloguePage courses={await this.courses.catalogue(visit.locale)} />
    ));
  }

  @Get(':course')
  course(@ThisVisit() visit: Visit, @Param('course') slug: string) {
    slugParam(slug);
    return visit.publicPage({ tags: ['courses'], seconds: FRESH_SECONDS }, async () => {
      const course = await this.courses.course(slug, visit.locale);
      if (!course) throw notFound();
      return <CoursePage course={course} progress={await this.#progress(visit, course.id)} />;
    });
  }

  @Get(':course/:lesson')
  async lesson(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    slugParam(course);
    slugParam(lesson);
    if (visit.viewer) {
      const view = await this.#lesson(visit, course, lesson);
      const progress = await this.#progress(visit, view.course.id);
      if (progress) return this.#enrolled(visit, course, lesson, readerState(progress, view.course));
    }
    return visit.publicPage({ tags: ['courses', 'evidence'], seconds: FRESH_SECONDS }, async () => {
      const view = await this.#lesson(visit, course, lesson);
      const part = view.lesson.preview ? 'whole' : 'opening';
      const [html, corrections] = await Promise.all([
        this.texts.lesson(visit, course, lesson, part),
        this.grades.correctionsOfLesson(view.lesson.id, visit.locale),
      ]);
      return <LessonPage view={view} reader={null} html={html} corrections={corrections} />;
    });
  }

  /**
   * A lesson's page depends on nothing of its reader but how far she is, and most readers of a lesson are equally far:
   * it is drawn once for each such state and kept. That leaves one query, for the state.
   */
  async #enrolled(visit: Visit, course: string, lesson: string, reader: ReaderState) {
    const page = async () => {
      const [view, html] = await Promise.all([
        this.#lesson(visit, course, lesson),
        this.texts.lesson(visit, course, lesson, 'whole'),
      ]);
      const corrections = await this.grades.correctionsOfLesson(view.lesson.id, visit.locale);
      return <LessonPage view={view} reader={reader} html={html} corrections={corrections} />;
    };
    if (!visit.plain) return visit.page(await page());
    const key = `page ${course} ${lesson} ${visit.locale} ${isStaff(visit.viewer?.roles)} ${JSON.stringify(reader)}`;
    const drawn = await this.memory.remember(
      key,
      ['courses', 'evidence'],
      async () => new KeptPage(visit.drawShared(await page())),
    );
    return visit.ownPage(drawn);
  }

  async #progress(visit: Visit, courseId: string): Promise<CourseProgress | null> {
    return visit.viewer && (await this.progress.of(visit.viewer, courseId));
  }

  async #lesson(visit: Visit, course: string, lesson: string): Promise<LessonView> {
    const view = await this.courses.lesson(course, lesson, visit.locale);
    if (!view) throw notFound();
    return view;
  }
}
