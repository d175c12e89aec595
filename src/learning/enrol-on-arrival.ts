import { Injectable } from '@nestjs/common';
import { AfterSignIn, type Arrival } from '../accounts/after-sign-in.js';
import { lessonPath } from '../courses/course-page.rules.js';
import { Clock } from '../platform/clock.js';
import { DomainError } from '../platform/errors.js';
import type { Viewer } from '../platform/http/viewer.js';
import { EnrolInCourse } from './enrol-in-course.js';
import { CoursesMissing } from './learning.errors.js';
import { LEARNING_NOTICES } from './learning.notices.js';

/** Where the button of a course posts to: also the mark of somebody who was on her way to enrol when she signed in. */
export const enrolPath = (course: string): string => `/courses/${course}/enrol`;

const ENROL_PATH = /^\/courses\/([a-z0-9-]{1,200})\/enrol$/;

/** Enrols whoever pressed the button, also when she had to sign in or make an account first: one press is enough. */
@Injectable()
export class EnrolOnArrival extends AfterSignIn {
  constructor(
    private readonly enrolInCourse: EnrolInCourse,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @throws DomainError `not-found` or NoLessonsYet; that other courses come first is told on the course's page */
  async run(viewer: Viewer, course: string, now: Date): Promise<Arrival> {
    try {
      const { isNew, lessonSlug, section } = await this.enrolInCourse.run(viewer, course, now);
      const path = lessonSlug === null ? `/courses/${course}` : lessonPath(course, lessonSlug, section);
      return isNew ? { path, notice: LEARNING_NOTICES.enrolled } : { path };
    } catch (error) {
      if (error instanceof CoursesMissing) return { path: `/courses/${course}`, notice: LEARNING_NOTICES.firstOthers };
      throw error;
    }
  }

  async arrive(viewer: Viewer, to: string): Promise<Arrival> {
    const [, course] = ENROL_PATH.exec(to) ?? [];
    if (course === undefined) return { path: to };
    try {
      return await this.run(viewer, course, this.clock.now());
    } catch (error) {
      // She is signed in; that the course went away meanwhile is said where she arrives.
      if (error instanceof DomainError) return { path: `/courses/${course}` };
      throw error;
    }
  }
}
