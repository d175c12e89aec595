import type { TestApp } from '../support/app.js';

let made = 0;

/** A mail of the ledger; what is not said is a mail that was sent. */
export async function writeMail(
  test: TestApp,
  mail: {
    recipient: string;
    state?: string;
    reason?: string;
    kind?: string;
    subjectId?: string;
    kept?: object;
    at?: string;
  },
): Promise<string> {
  const key = `test-${++made}`;
  const state = mail.state ?? 'accepted';
  const [row] = await test.database.query<{ id: string }>(
    `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, reason, attempts, due_at, settled_at, created_at, message_id, kept_message, claimed_at)
     VALUES ($1, $2, $3, 'en', coalesce($4::uuid, gen_random_uuid()), $5, $6, 1, $7, $7, $7, $1, $8, $7) RETURNING id`,
    [
      key,
      mail.kind ?? 'sign-in-link',
      mail.recipient,
      mail.subjectId ?? null,
      state,
      mail.reason ?? null,
      mail.at ?? '2026-11-01T10:00:00Z',
      mail.kept ?? null,
    ],
  );
  return row!.id;
}
