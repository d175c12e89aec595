import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { ListensTo, type EventListener, type HeardEvent } from '../../platform/database/outbox.js';
import { WAITS_FOR_REPLAY } from '../sequence.rules.js';
import { Replanning } from './replanning.js';

/** Hears that the replay of a session is there: what waited for it goes now, if the hour allows. */
@Injectable()
@ListensTo('replay.published', 'follow-ups.replay')
export class WhenReplayPublished implements EventListener {
  constructor(
    private readonly replanning: Replanning,
    private readonly clock: Clock,
  ) {}

  async on({ subjectId }: HeardEvent, tx: Transaction): Promise<void> {
    // Which mails to people of this session wait for it?
    const waiting = await tx.query<{ step: string; subject: string }>(
      `SELECT m.step_id AS step, m.subject_id AS subject FROM mail m JOIN registration r ON r.id = m.subject_id
       WHERE r.session_id = $1 AND m.state = 'due' AND m.held_for = $2`,
      [subjectId, WAITS_FOR_REPLAY],
    );
    const steps = [...new Set(waiting.map(({ step }) => step))];
    const subjects = waiting.map(({ subject }) => subject);
    await this.replanning.retime(tx, steps, this.clock.now(), subjects);
  }
}
