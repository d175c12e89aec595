import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { ListensTo, Outbox, type DomainEvent, type EventListener } from '../../platform/database/outbox.js';

/** Tells that a profile was finished: by ids alone, for what was answered stands in no event. */
@Injectable()
@ListensTo('attempt.finished', 'profiles.tell-done')
export class TellProfileDone implements EventListener {
  constructor(private readonly outbox: Outbox) {}

  async on({ subjectId }: DomainEvent, tx: Transaction): Promise<void> {
    // Whose profile this was; nothing for a quiz of knowledge, or an attempt that was deleted meanwhile.
    const [profile] = await tx.query<{ quizId: string; personId: string }>(
      `SELECT a.quiz_id AS "quizId", a.person_id AS "personId" FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE a.id = $1 AND q.kind = 'profile'`,
      [subjectId],
    );
    if (profile) await this.outbox.publish(tx, { name: 'profile.done', subjectId, payload: { ...profile } });
  }
}
