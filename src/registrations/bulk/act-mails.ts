import type { Transaction } from '../../platform/database/database.js';

/** The mails that tell somebody of what a bulk act, or its undoing, did to her. */
const ACT_MAILS = [
  'registration-cancelled',
  'registration-confirmed',
  'registration-waiting',
  'registration-moved-to-queue',
];

/** True when a mail of an act that was done then has left, or may have: it is being handed over or was tried before. */
export async function actMailsLeft(tx: Transaction, id: string, since: Date): Promise<boolean> {
  // Has any of them gone on its way? Locked, so that none goes while this transaction decides.
  const rows = await tx.query<{ waits: boolean }>(
    `SELECT state = 'due' AND attempts = 0 AS waits FROM mail WHERE subject_id = $1 AND kind = ANY ($2::text[]) AND created_at >= $3 AND state <> 'skipped' FOR UPDATE`,
    [id, ACT_MAILS, since],
  );
  return rows.some(({ waits }) => !waits);
}

/** Leaves those unsent that have not gone: what they tell of is no longer so. */
export async function dropActMails(tx: Transaction, id: string, since: Date, now: Date): Promise<void> {
  await tx.query(
    `UPDATE mail SET state = 'skipped', reason = 'undone', settled_at = $4
     WHERE subject_id = $1 AND kind = ANY ($2::text[]) AND created_at >= $3 AND state = 'due'`,
    [id, ACT_MAILS, since, now],
  );
}
