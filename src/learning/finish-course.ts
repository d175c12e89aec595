import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Transaction } from '../platform/database/database.js';
import { ListensTo, Outbox, type DomainEvent, type EventListener } from '../platform/database/outbox.js';
import { isComplete } from './completion.rules.js';
import { finishWhenComplete, lockEnrolment } from './own-enrolment.js';
import { findStanding, standingOf } from './standings.js';

/**
 * Finishes a course whose last lessons were marked at the same moment, or whose reader's process died between mark and
 * finish. Whoever marks the last lesson by herself has finished before this looks.
 */
@Injectable()
@ListensTo('lesson.completed', 'learning.finish')
export class FinishCourse implements EventListener {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    await finishCourse(tx, this.outbox, subjectId, this.clock.now());
  }
}

/** Writes down that a course is finished if it is. @returns true when it was written now */
export async function finishCourse(tx: Transaction, outbox: Outbox, enrolmentId: string, now: Date): Promise<boolean> {
  // Most marks finish nothing: those need no lock.
  const seen = await findStanding(tx, enrolmentId, now);
  if (!seen || seen.finishedAt || !isComplete(seen)) return false;
  const enrolment = await lockEnrolment(tx, enrolmentId);
  if (!enrolment) return false;
  return finishWhenComplete(tx, outbox, enrolment, await standingOf(tx, enrolmentId, now), now);
}
