import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';

/** What can happen to a session and its people. */
export const SESSION_EVENT_KINDS = [
  'session-added',
  'session-changed',
  'session-published',
  'session-cancelled',
  'session-finished',
  'session-told',
  'registered',
  'queued',
  'promoted',
  'offered',
  'accepted',
  'declined',
  'lapsed',
  'cancelled',
  'restored',
  'moved-in',
  'moved-out',
  'handed-over',
  'first-in-line',
  'corrected',
  'adopted',
  'joined',
  'attended',
  'no-show',
  'attendance-cleared',
  'message',
  'import',
  'replay-published',
  'replay-changed',
  'replay-withdrawn',
  'replay-removed',
  'replay-watched',
] as const;

/** One of them. */
export type SessionEventKind = (typeof SESSION_EVENT_KINDS)[number];

/** Something that happened to a session. Holds ids and figures, never names or addresses. */
export interface SessionEvent {
  sessionId: string;
  kind: SessionEventKind;
  registrationId?: string | undefined;
  /** Who of staff did it, or which program by its token; nobody when an attendee or the clock did. */
  actorId?: string | null | undefined;
  details?: Record<string, unknown>;
}

/** Writes down what happens to sessions, for the people who run them. It is only ever added to. */
@Injectable()
export class SessionTimeline {
  /** Writes all of these in one statement, in the transaction in which they happen. */
  async note(tx: Transaction, events: readonly SessionEvent[], now: Date): Promise<void> {
    if (events.length === 0) return;
    await tx.prepared(
      'note-session-events',
      `INSERT INTO session_event (session_id, kind, registration_id, actor_id, details, at)
       SELECT e.session_id, e.kind, e.registration_id, e.actor_id, e.details, $2
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (session_id uuid, kind text, registration_id uuid, actor_id uuid, details jsonb))
         WITH ORDINALITY AS e ORDER BY e.ordinality`,
      [
        JSON.stringify(
          events.map(({ sessionId, kind, registrationId, actorId, details }) => ({
            session_id: sessionId,
            kind,
            registration_id: registrationId ?? null,
            actor_id: actorId ?? null,
            details: details ?? {},
          })),
        ),
        now,
      ],
    );
  }
}
