import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import type { Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';

/** A registration whose recording is being watched. */
export interface Watcher {
  registrationId: string;
  sessionId: string;
}

/** Writes down that somebody has watched the recording of her session, and tells of it as `replay.watched`. */
@Injectable()
export class CountAsWatched {
  constructor(
    private readonly outbox: Outbox,
    private readonly timeline: SessionTimeline,
  ) {}

  /** Once for a registration, however many pages tell it at the same moment: the key of the table says so. */
  async within(tx: Transaction, watcher: Watcher, how: 'played' | 'said', now: Date): Promise<void> {
    const { registrationId, sessionId } = watcher;
    const counted = await tx.query(
      'INSERT INTO replay_watched (registration_id, how, watched_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING registration_id',
      [registrationId, how, now],
    );
    if (counted.length === 0) return;
    await this.outbox.publish(tx, { name: 'replay.watched', subjectId: registrationId, payload: { sessionId } });
    await this.timeline.note(tx, [{ sessionId, kind: 'replay-watched', registrationId, details: { how } }], now);
  }
}
