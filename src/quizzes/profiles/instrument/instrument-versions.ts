import type { Transaction } from '../../../platform/database/database.js';

/** The number after all that a profile has had. */
export async function nextVersion(tx: Transaction, quizId: string): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) + 1 AS version FROM profile_instrument WHERE quiz_id = $1',
    [quizId],
  );
  return row!.version;
}
