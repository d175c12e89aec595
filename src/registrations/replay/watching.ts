import type { Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { SessionStatus } from '../../masterclasses/session.entity.js';
import type { RegistrationStatus } from '../registration.entity.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import { notYours } from '../registrations.errors.js';
import type { Watcher } from './count-as-watched.js';
import { notToWatch } from './replay.errors.js';
import { replayState, type Watchable } from './replay.rules.js';

/** Somebody who may watch now, and which take of the video there is. */
export interface Watching extends Watcher {
  take: number;
  /** As far as we know it ourselves. */
  durationSeconds: number | null;
}

interface Row extends Record<string, unknown>, Watchable {
  person_id: string | null;
  session_id: string;
  registered: RegistrationStatus;
  session_status: SessionStatus;
  starts_at: Date;
  duration_minutes: number;
  replay: string | null;
  take: number;
  duration_seconds: number | null;
}

/**
 * Whoever watches, if she may: staff act for nobody here.
 * @throws DomainError `not-found`, `not-yours`, and why she cannot watch
 */
export async function watching(tx: Transaction, claimant: Claimant, id: string, now: Date): Promise<Watching> {
  // Whose registration is this, at which session, and which recording does that have?
  const [row] = await tx.query<Row>(
    `SELECT r.person_id, r.session_id, r.status AS registered, s.status AS session_status, s.starts_at, s.duration_minutes,
       y.session_id AS replay, y.status, y.audience, y.closes_at AS "closesAt", y.take, y.duration_seconds
     FROM registration r JOIN session s ON s.id = r.session_id LEFT JOIN session_replay y ON y.session_id = s.id WHERE r.id = $1`,
    [id],
  );
  if (!row) throw notFound();
  if (actsAs(claimant, { id, personId: row.person_id }) !== 'attendee' && !isOwn(claimant, row)) throw notYours();
  const session = { status: row.session_status, startsAt: row.starts_at, durationMinutes: row.duration_minutes };
  const state = replayState(row.registered, session, row.replay === null ? null : row, now);
  if (state !== 'open') throw notToWatch(state);
  return { registrationId: id, sessionId: row.session_id, take: row.take, durationSeconds: row.duration_seconds };
}

/** A manager may have a place of her own. */
function isOwn(claimant: Claimant, { person_id }: Row): boolean {
  return 'viewer' in claimant && person_id !== null && claimant.viewer.id === person_id;
}
