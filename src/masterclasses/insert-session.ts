import type { Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { SessionInput } from './session.input.js';

/** Where a session stands in a series. */
export interface SeriesPlace {
  seriesId: string;
  /** As planned, on the clock of its zone: `2026-12-10T19:30`. */
  slot: string;
}

/** Writes the row of a new session. @throws DomainError `not-found` when the masterclass does not exist */
export async function insertSession(
  tx: Transaction,
  masterclassId: string,
  plan: SessionInput,
  now: Date,
  place?: SeriesPlace,
): Promise<{ id: string }> {
  const [created] = await tx.query<{ id: string }>(
    `INSERT INTO session (masterclass_id, status, language, starts_at, time_zone, duration_minutes, capacity, waiting_list, title, summary, host,
       opens_at, closes_at, acceptance, offer_hours, join_url, series_id, series_slot, created_at, updated_at)
     SELECT id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19 FROM masterclass WHERE id = $1 RETURNING id`,
    [
      masterclassId,
      plan.status,
      plan.language,
      plan.startsAt,
      plan.timeZone,
      plan.durationMinutes,
      plan.capacity,
      plan.waitingList,
      plan.title,
      plan.summary,
      plan.host,
      plan.opensAt,
      plan.closesAt,
      plan.acceptance,
      plan.offerHours,
      plan.joinUrl,
      place?.seriesId ?? null,
      place?.slot ?? null,
      now,
    ],
  );
  if (!created) throw notFound();
  return created;
}
