import { DomainError } from '../platform/errors.js';
import { LEARNING_MESSAGES } from './learning.messages.js';

/** Progress can only be kept for a course the person is enrolled in. */
export class NotEnrolled extends DomainError {
  constructor() {
    super('conflict', 'not-enrolled', LEARNING_MESSAGES.notEnrolled);
  }
}

/** The API token that asks belongs to no person. */
export class NotAPerson extends DomainError {
  constructor() {
    super('forbidden', 'not-a-person', LEARNING_MESSAGES.notAPerson);
  }
}

/** A course without a published lesson would be finished before it began. */
export class NoLessonsYet extends DomainError {
  constructor() {
    super('conflict', 'no-lessons-yet', LEARNING_MESSAGES.noLessonsYet);
  }
}
