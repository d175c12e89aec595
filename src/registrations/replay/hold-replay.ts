import type { Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { SessionStatus } from '../../masterclasses/session.entity.js';
import type { REPLAY_STATUSES } from './replay.rules.js';

/** A session whose row this transaction holds, with its recording: two of staff take turns. */
export interface HeldReplay {
  session: { status: SessionStatus; startsAt: Date; durationMinutes: number; timeZone: string };
  replay: { status: (typeof REPLAY_STATUSES)[number] } | null;
}

/** Holds a session and its recording until the transaction ends. @throws DomainError `not-found` */
export async function holdReplay(tx: Transaction, sessionId: string): Promise<HeldReplay> {
  const [session] = await tx.query<HeldReplay['session'] & Record<string, unknown>>(
    `SELECT status, starts_at AS "startsAt", duration_minutes AS "durationMinutes", time_zone AS "timeZone" FROM session WHERE id = $1 FOR UPDATE`,
    [sessionId],
  );
  if (!session) throw notFound();
  // Asked for only now: what somebody else did meanwhile is seen.
  const [replay] = await tx.query<NonNullable<HeldReplay['replay']> & Record<string, unknown>>(
    'SELECT status FROM session_replay WHERE session_id = $1',
    [sessionId],
  );
  return { session, replay: replay ?? null };
}
