import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { notFound, parseInput, slugParam } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { lessonPath } from '../courses/course-page.rules.js';
import { isComplete, lessonAfter, lessonsLeft, quizzesLeft, type Standing } from './completion.rules.js';
import { EnrolOnArrival, enrolPath } from './enrol-on-arrival.js';
import { positionInput } from './enrolment.input.js';
import { NotEnrolled } from './learning.errors.js';
import { LEARNING_NOTICES } from './learning.notices.js';
import { LearningQueries } from './learning.queries.js';
import { MarkLessonDone } from './mark-lesson-done.js';
import type { LessonOfEnrolment } from './own-enrolment.js';
import { CountReading } from './reading/count-reading.js';
import { RememberPosition } from './remember-position.js';
import { UndoLessonDone } from './undo-lesson-done.js';

/**
 * The buttons on the pages of a course. They stand on public pages too, so a guest who presses one is not refused but
 * sent to sign in, and comes back to where she pressed.
 */
@Controller('courses/:course')
export class LearningController {
  constructor(
    private readonly enrolOnArrival: EnrolOnArrival,
    private readonly markLessonDone: MarkLessonDone,
    private readonly undoLessonDone: UndoLessonDone,
    private readonly rememberPosition: RememberPosition,
    private readonly countReading: CountReading,
    private readonly queries: LearningQueries,
    private readonly clock: Clock,
  ) {}

  /** Where somebody arrives who was on her way to enrol and is signed in by now: the button stands on the course's page. */
  @Get('enrol')
  toCourse(@ThisVisit() visit: Visit, @Param('course') course: string): void {
    visit.redirect(pathOf(slugParam(course), null));
  }

  /** Enrols and goes to the first lesson, or to where she was. A guest signs in first and is enrolled with that. */
  @Post('enrol')
  async enrol(@ThisVisit() visit: Visit, @Param('course') course: string): Promise<void> {
    if (!visit.viewer) return signInFirst(visit, enrolPath(slugParam(course)));
    const { path, notice } = await this.enrolOnArrival.run(visit.viewer, slugParam(course), this.clock.now());
    visit.redirect(path, notice);
  }

  /** Marks the lesson as done and goes to the next one; after the last one to the course, with what is left. */
  @Post(':lesson/done')
  async done(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
  ): Promise<void> {
    if (!visit.viewer) return signInFirst(visit, pathOf(course, lesson));
    const at = await this.#place(visit.viewer, course, lesson);
    const now = this.clock.now();
    if (await this.markLessonDone.run(visit.viewer, at, now))
      visit.redirect(pathOf(course, null), LEARNING_NOTICES.courseFinished);
    else goOn(visit, course, at.lessonId, await this.queries.standing(at.enrolmentId, now));
  }

  /** Takes 'done' off the lesson and stays there. */
  @Post(':lesson/undone')
  async undone(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
  ): Promise<void> {
    if (!visit.viewer) return signInFirst(visit, pathOf(course, lesson));
    await this.undoLessonDone.run(visit.viewer, await this.#place(visit.viewer, course, lesson), this.clock.now());
    visit.redirect(pathOf(course, lesson), LEARNING_NOTICES.lessonUndone);
  }

  /** The lesson's page tells that it is open, where she is in it and how long she has been reading. Its script reads no answer. */
  @Post(':lesson/position')
  @HttpCode(204)
  async position(
    @ThisVisit() visit: Visit,
    @Param('course') course: string,
    @Param('lesson') lesson: string,
  ): Promise<void> {
    const person = visit.person;
    const told = parseInput(positionInput, visit.request.body);
    const at = await this.#place(person, course, lesson);
    const now = this.clock.now();
    await this.rememberPosition.run(person, at, told, now);
    await this.countReading.run(person, at, told, now);
  }

  async #place(person: Viewer, course: string, lesson: string): Promise<LessonOfEnrolment> {
    const place = await this.queries.place(person.id, slugParam(course), slugParam(lesson));
    if (!place) throw notFound();
    if (!place.enrolmentId) throw new NotEnrolled();
    return { lessonId: place.lessonId, enrolmentId: place.enrolmentId };
  }
}

function goOn(visit: Visit, course: string, lessonId: string, standing: Standing): void {
  const next = lessonAfter(standing, lessonId);
  if (next) visit.redirect(pathOf(course, next.slug), LEARNING_NOTICES.lessonDone);
  else if (isComplete(standing)) visit.redirect(pathOf(course, null), LEARNING_NOTICES.courseFinished);
  else if (lessonsLeft(standing).length === 0 && quizzesLeft(standing).length > 0)
    visit.redirect(pathOf(course, null), LEARNING_NOTICES.quizzesLeft, { left: quizzesLeft(standing).length });
  else if (lessonsLeft(standing).every((lesson) => lesson.opensAt !== null))
    visit.redirect(pathOf(course, null), LEARNING_NOTICES.restLater);
  else visit.redirect(pathOf(course, null), LEARNING_NOTICES.lessonsLeft, { left: lessonsLeft(standing).length });
}

function pathOf(course: string, lesson: string | null): string {
  const at = encodeURIComponent(course);
  return lesson === null ? `/courses/${at}` : lessonPath(at, encodeURIComponent(lesson));
}

function signInFirst(visit: Visit, to: string): void {
  visit.redirect(`/sign-in?to=${encodeURIComponent(to)}`);
}
