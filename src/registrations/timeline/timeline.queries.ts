import { Injectable } from '@nestjs/common';
import type { SessionEventKind } from '../../masterclasses/session-timeline.js';
import { Database } from '../../platform/database/database.js';
import { fromCursor, toCursor, type Paged } from '../../platform/http/paging.js';

/** Something that happened to a session, as staff read it; names are as they are now. */
export interface TimelineEvent {
  id: string;
  kind: SessionEventKind;
  at: Date;
  /** Whom it happened to; null where it is about the session itself. */
  registrationId: string | null;
  /** Null where that person's registration is no longer kept. */
  name: string | null;
  /** Who of staff did it, or which program; null when nobody of them did. */
  actor: string | null;
  /** Why, as it stands in the audit log. */
  reason: string | null;
  details: Record<string, unknown>;
}

/** Reads what happened to sessions. */
@Injectable()
export class TimelineQueries {
  constructor(private readonly database: Database) {}

  /** A page of what happened, newest first. @throws DomainError `invalid-input` for a cursor that is not ours */
  async ofSession(
    sessionId: string,
    { kind, after }: { kind?: SessionEventKind | undefined; after?: string | undefined },
    limit: number,
  ): Promise<Paged<TimelineEvent>> {
    const before = after ? idOf(after) : null;
    // What happened before this event, to whom, by whom, and which reason did they give at that moment? One more than the page holds.
    const rows = await this.database.query<TimelineEvent & Record<string, unknown>>(
      `WITH page AS (
         SELECT id, session_id, registration_id, kind, actor_id, details, at FROM session_event
         WHERE session_id = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::bigint IS NULL OR id < $3) ORDER BY id DESC LIMIT $4
       )
       SELECT e.id, e.kind, e.at, e.registration_id AS "registrationId", r.name, coalesce(p.name, t.name) AS actor, why.reason, e.details
       FROM page e LEFT JOIN registration r ON r.id = e.registration_id
         LEFT JOIN person p ON p.id = e.actor_id LEFT JOIN api_token t ON t.id = e.actor_id
         LEFT JOIN LATERAL (
           SELECT a.reason FROM audit_entry a
           WHERE a.subject = CASE WHEN e.registration_id IS NULL THEN 'session' ELSE 'registration' END
             AND a.subject_id = coalesce(e.registration_id, e.session_id)::text AND a.actor_id = e.actor_id
             AND a.reason IS NOT NULL AND a.at BETWEEN e.at - interval '1 minute' AND e.at + interval '1 minute'
           ORDER BY abs(extract(epoch FROM a.at - e.at)), a.id LIMIT 1
         ) why ON true
       ORDER BY e.id DESC`,
      [sessionId, kind ?? null, before, limit + 1],
    );
    const items = rows.slice(0, limit);
    const last = rows[limit - 1];
    return { items, next: rows.length > limit && last ? toCursor([last.id]) : null };
  }
}

/** The event in a cursor. @throws DomainError `invalid-input` when it was not made here */
function idOf(cursor: string): string {
  const id = String(fromCursor(cursor, 1)[0]);
  return /^\d{1,18}$/.test(id) ? id : String(fromCursor('', 1));
}
