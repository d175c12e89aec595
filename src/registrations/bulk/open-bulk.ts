import type { QueryResultRow } from 'pg';
import type { Queryable, Transaction } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { RegistrationStatus } from '../registration.entity.js';
import type { BulkKind } from './bulk.views.js';

/** An act that is under way, or being undone. */
export interface OpenBulk {
  id: string;
  sessionId: string;
  kind: BulkKind;
  toSessionId: string | null;
  giveUpPlace: boolean;
  reason: string;
  /** Whoever asked for it; that they may was seen when they did. */
  actor: Viewer;
  undoing: boolean;
  lines: number;
}

/** What a registration was before the act. */
export interface Was {
  sessionId: string;
  status: RegistrationStatus;
  priority: number;
  arrival: string;
}

interface BulkRow extends QueryResultRow, Omit<OpenBulk, 'actor' | 'undoing'> {
  state: string;
  actor: string;
  name: string;
}

/** The act as it stands. */
export async function openBulk(from: Queryable, id: string): Promise<OpenBulk | null> {
  // What is to be done, and for whom?
  const [row] = await from.query<BulkRow>(
    `SELECT id, session_id AS "sessionId", kind, to_session_id AS "toSessionId", give_up_place AS "giveUpPlace", reason, state,
       coalesce(undo_actor_id, actor_id) AS actor, coalesce(undo_actor_name, actor_name) AS name,
       (SELECT count(*)::int FROM bulk_item WHERE bulk_id = b.id) AS lines
     FROM bulk_action b WHERE id = $1 AND state IN ('doing', 'undoing')`,
    [id],
  );
  if (!row) return null;
  const { state, actor, name, ...rest } = row;
  const viewer = { id: actor, name, email: '', roles: ['manager' as const], locale: 'en' as const, timeZone: 'UTC' };
  return { ...rest, actor: viewer, undoing: state === 'undoing' };
}

/** Holds one line that is in a state; null when another worker has it or it is past that. */
export async function holdLine(
  tx: Transaction,
  bulkId: string,
  line: number,
  state: 'due' | 'done',
): Promise<{ registrationId: string; was: Was | null; doneAt: Date | null } | null> {
  // Is this line still to be dealt with?
  const [row] = await tx.query<{ registrationId: string; was: Was | null; doneAt: Date | null }>(
    `SELECT registration_id AS "registrationId", was, done_at AS "doneAt" FROM bulk_item
     WHERE bulk_id = $1 AND line = $2 AND state = $3 FOR UPDATE SKIP LOCKED`,
    [bulkId, line, state],
  );
  return row ?? null;
}
