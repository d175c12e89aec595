import type { Transaction } from '../../platform/database/database.js';

const REASON = `CASE WHEN s.status = 'cancelled' THEN 'session-cancelled' WHEN r.status <> 'confirmed' THEN 'place-gone' ELSE 'rescheduled' END`;

const skip = (which: string): string => `
  UPDATE mail m SET state = 'skipped', reason = ${REASON}, settled_at = $1
  FROM registration r JOIN session s ON s.id = r.session_id, mail_step st, mail_sequence q
  WHERE ${which} AND m.subject_id = r.id AND m.state = 'due' AND st.id = m.step_id AND q.id = st.sequence_id AND q.trigger = 'before-start'
    AND NOT (r.status = 'confirmed' AND s.status = 'published' AND m.moment = s.starts_at AND m.about_id = r.session_id)`;

/** Skips the reminders of these registrations that have stopped being true: the place is gone, or the session moved or was called off. */
export async function skipStaleReminders(
  tx: Transaction,
  registrationIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query(skip('r.id = ANY ($2::uuid[])'), [now, registrationIds]);
}

/** The same for the people of a session by their numbers of arrival. */
export async function skipStaleRemindersOf(
  tx: Transaction,
  { sessionId, after, upTo }: { sessionId: string; after: string; upTo: string },
  now: Date,
): Promise<void> {
  await tx.query(skip('r.session_id = $2 AND r.arrival > $3 AND r.arrival <= $4'), [now, sessionId, after, upTo]);
}
