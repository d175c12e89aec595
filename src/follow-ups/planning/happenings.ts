import type { HeardEvent } from '../../platform/database/outbox.js';
import type { Trigger } from '../sequence.rules.js';
import type { Happened } from './scope.js';

/** What an event of the school sets going, and whom it is about. */
export interface Happening {
  triggers: readonly Trigger[];
  subject?: (event: HeardEvent) => Happened;
}

/** The parts of a plan that people plan by, as `session.changed` names them. */
export const HOUR: readonly string[] = ['startsAt', 'timeZone', 'durationMinutes'];

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The events that tell of one person's doings. Those about a whole session are looked at by its people. */
export const HAPPENINGS: Readonly<Record<string, Happening>> = {
  'registration.confirmed': { triggers: ['registered', 'promoted', 'before-start'] },
  'registration.waiting': { triggers: ['waiting'] },
  'registration.moved': { triggers: ['waiting', 'before-start'] },
  'registration.cancelled': { triggers: ['cancelled'] },
  'registration.attended': { triggers: ['attended'] },
  'registration.missed': { triggers: ['missed'] },
  'replay.watched': { triggers: ['replay-watched'] },
  'course.enrolled': { triggers: ['enrolled'] },
  'lesson.completed': {
    triggers: ['lesson-finished'],
    subject: ({ subjectId, occurredAt, payload }) => ({
      id: subjectId,
      at: occurredAt,
      about: text(payload?.lessonId),
    }),
  },
  'course.finished': { triggers: ['course-finished'] },
  'recall.due': {
    triggers: ['recall-due'],
    subject: ({ subjectId, occurredAt, payload }) => ({
      id: text(payload?.enrolmentId) ?? subjectId,
      at: occurredAt,
      about: subjectId,
      version: Number(payload?.round ?? 0),
    }),
  },
  'quiz.passed': { triggers: ['quiz-passed'] },
  'quiz.failed': { triggers: ['quiz-failed'] },
  'profile.done': { triggers: ['profile-done'] },
  'grade.changed': {
    triggers: ['grade-changed'],
    subject: ({ subjectId, occurredAt, payload }) => ({
      id: subjectId,
      at: occurredAt,
      about: text(payload?.correctionId),
    }),
  },
  'newsletter.confirmed': { triggers: ['newsletter-confirmed'] },
};

/** The subject of an event as the planner takes it. */
export function happenedTo(event: HeardEvent): Happened {
  const { subject } = HAPPENINGS[event.name] ?? {};
  return subject ? subject(event) : { id: event.subjectId, at: event.occurredAt };
}
