import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GradeQueries } from '../evidence/grades/grades.queries.js';
import { DomainError } from '../platform/errors.js';
import { Clock } from '../platform/clock.js';
import { notFound, slugParam } from '../platform/http/input.js';
import { KeptPage } from '../platform/http/kept-page.js';
import { localizePath } from '../platform/i18n/locales.js';
import { isStaff } from '../ui/site-header.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { filterInAddress } from './catalogue/catalogue.input.js';
import { facetsOf, filterCourses, isFiltered } from './catalogue/catalogue.rules.js';
import { CataloguePage } from './catalogue/pages/catalogue-page.js';
import { ArticleQueries } from './articles.queries.js';
import { ContentMemory } from './content-memory.js';
import { closedUntil, readerState, type ReaderState } from './course-page.rules.js';
import { CourseQueries } from './courses.queries.js';
import type { ArticleSummary, CourseView, LessonView } from './courses.views.js';
import { DrawnTexts } from './drawn-texts.js';
import { MovedAddresses } from './outline/moved-addresses.js';
import { CoursePage } from './pages/course-page.js';
import { LessonPage } from './pages/lesson-page.js';
import { withStandings } from './quiz-standings.rules.js';
import { ReaderProgress, type CourseProgress } from './reader-progress.js';

/** Everything on these pages is announced when it changes; the limit is only for caches that stand in front. */
const FRESH_SECONDS = 3600;
const MOST_ARTICLES = 2;

/** The catalogue, courses and lessons. */
@ApiExcludeController()
@Controller('courses')
export class CoursePages {
  constructor(
    private readonly courses: CourseQueries,
    private readonly articles: ArticleQueries,
    private readonly texts: DrawnTexts,
    private readonly memory: ContentMemory,
    private readonly progress: ReaderProgress,
    private readonly grades: GradeQueries,
    private readonly addresses: MovedAddresses,
    private readonly clock: Clock,
  ) {}

  @Get()
  catalogue(@ThisVisit() visit: Visit) {
    const filter = filterInAddress(visit.request.query);
    const page = async () => {
      const all = await this.courses.catalogue(visit.locale);
      const now = this.clock.now();
      return (
        <CataloguePage
          courses={filterCourses(all, filter, now)}
          total={all.length}
          filter={filter}
          facets={facetsOf(all, filter, now)}
        />
      );
    };
    // Whoever types any words makes any number of addresses; they would push out of memory what many ask for.
    if (isFiltered(filter)) return page().then((content) => visit.page(content));
    return visit.publicPage({ tags: ['courses'], seconds: FRESH_SECONDS }, page);
  }

  @Get(':course')
  course(@ThisVisit() visit: Visit, @Param('course') slug: string) {
    slugParam(slug);
    return this.#orMoved(visit, [slug], () => this.#course(visit, slug));
  }

  #course(visit: Visit, slug: string) {
    return visit.publicPage({ tags: ['courses'], seconds: FRESH_SECONDS }, async () => {
      const course = await this.courses.course(slug, visit.locale);
      if (!course) throw notFound();
      const progress = await this.#progress(visit, course.id);
      return <CoursePage course={course} progress={progress} finished={await this.#finished(visit, course)} />;
    });
  }

  @Get(':course/:lesson')
  lesson(@ThisVisit() visit: Visit, @Param('course') course: string, @Param('lesson') lesson: string) {
    slugParam(course);
    slugParam(lesson);
    return this.#orMoved(visit, [course, lesson], () => this.#lessonPage(visit, course, lesson));
  }

  async #lessonPage(visit: Visit, course: string, lesson: string) {
    if (visit.viewer) {
      const view = await this.#lesson(visit, course, lesson);
      const progress = await this.#progress(visit, view.course.id);
      if (progress) return this.#enrolled(visit, course, lesson, readerState(progress, view.course, this.clock.now()));
    }
    return visit.publicPage({ tags: ['courses', 'articles', 'evidence'], seconds: FRESH_SECONDS }, async () => {
      const view = await this.#lesson(visit, course, lesson);
      const part = view.lesson.preview ? 'whole' : 'opening';
      const [text, standings, corrections] = await Promise.all([
        this.texts.lesson(visit, course, lesson, part),
        visit.viewer ? this.texts.standings(visit, course, lesson) : {},
        this.grades.correctionsOfLesson(view.lesson.id, visit.locale),
      ]);
      const finished = await this.#finished(visit, view.course);
      const articles = await this.#articles(visit, course, view.lesson.id);
      return (
        <LessonPage
          view={view}
          reader={null}
          finished={finished}
          html={withStandings(text, standings)}
          articles={articles}
          corrections={corrections}
        />
      );
    });
  }

  /**
   * A lesson's page depends on nothing of its reader but how far she is, and most readers of a lesson are equally far:
   * it is drawn once for each such state and kept. That leaves one query, for the state, and one where it shows quizzes.
   */
  async #enrolled(visit: Visit, course: string, lesson: string, reader: ReaderState) {
    const standings = await this.texts.standings(visit, course, lesson);
    const page = async () => {
      const [view, text] = await Promise.all([
        this.#lesson(visit, course, lesson),
        // What is closed to her still is shown as a guest sees it.
        this.texts.lesson(visit, course, lesson, closedUntil(reader, lesson) ? 'opening' : 'learner'),
      ]);
      const [articles, corrections] = await Promise.all([
        this.#articles(visit, course, view.lesson.id),
        this.grades.correctionsOfLesson(view.lesson.id, visit.locale),
      ]);
      const html = withStandings(text, standings);
      return <LessonPage view={view} reader={reader} html={html} articles={articles} corrections={corrections} />;
    };
    if (!visit.plain) return visit.page(await page());
    const key = `page ${course} ${lesson} ${visit.locale} ${isStaff(visit.viewer?.roles)} ${JSON.stringify([reader, standings])}`;
    const drawn = await this.memory.remember(
      key,
      ['courses', 'articles', 'evidence'],
      async () => new KeptPage(visit.drawShared(await page())),
    );
    return visit.ownPage(drawn);
  }

  /** The page, or for an address of before where it is now: for good, so that search engines learn it. */
  async #orMoved<T>(visit: Visit, slugs: [course: string, lesson?: string], page: () => Promise<T>): Promise<T | void> {
    try {
      return await page();
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
      const path = await this.addresses.of(...slugs);
      if (!path) throw error;
      const { search } = new URL(visit.request.url, 'http://here');
      void visit.reply.redirect(localizePath(visit.locale, path) + search, 301);
    }
  }

  /** What the journal says about this lesson and then about its course, the newest first. */
  async #articles(visit: Visit, course: string, lessonId: string): Promise<ArticleSummary[]> {
    const all = await this.articles.articles(visit.locale);
    const goes = (article: ArticleSummary) => Number(article.lessons.includes(lessonId));
    return all
      .filter((article) => goes(article) > 0 || article.related.includes(course))
      .sort((one, other) => goes(other) - goes(one))
      .slice(0, MOST_ARTICLES);
  }

  /** Which of the courses that come before this one has the reader finished? */
  async #finished({ viewer }: Visit, { needs }: CourseView): Promise<ReadonlySet<string>> {
    if (!viewer || needs.length === 0) return new Set();
    return this.progress.finished(
      viewer,
      needs.map((course) => course.id),
    );
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
