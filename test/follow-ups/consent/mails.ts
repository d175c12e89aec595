import { randomUUID } from 'node:crypto';
import { addressCode } from '../../../src/platform/mail/address-code.js';
import type { MailTopic } from '../../../src/platform/mail/mail-topics.js';
import { MailLinks } from '../../../src/platform/mail/mail-links.js';
import type { TestApp } from '../../support/app.js';

/** A mail of the ledger, and the tokens that stood in it; that of its return path as it stands in an address. */
export interface LedgerMail {
  id: string;
  email: string;
  messageId: string;
  unsubscribe: string;
  preferences: string;
  bounce: string;
  click: string;
}

/** Puts a mail into the ledger that went out a while ago, or that waits. */
export async function ledgerMail(
  school: TestApp,
  changes: {
    email?: string;
    topic?: MailTopic;
    state?: 'accepted' | 'due';
    locale?: string;
    ago?: string;
    subjectId?: string;
  } = {},
): Promise<LedgerMail> {
  const email = changes.email ?? `${randomUUID()}@example.org`;
  const { topic = 'learning', state = 'accepted', locale = 'en', ago = '400 days', subjectId = randomUUID() } = changes;
  const messageId = `${randomUUID()}@localhost`;
  const [mail] = await school.database.query<{ id: string }>(
    `INSERT INTO mail (dedupe_key, kind, recipient, locale, subject_id, state, due_at, created_at, settled_at, message_id, topic, expires_at)
     VALUES ($1, 'follow-up', $2, $3, $4, $5, $9, now() - $6::interval, CASE WHEN $5 = 'accepted' THEN now() - $6::interval END, $7, $8, CASE WHEN $5 = 'due' THEN timestamptz '2999-01-02' END)
     RETURNING id`,
    [
      messageId,
      email,
      locale,
      subjectId,
      state,
      ago,
      `<${messageId}>`,
      topic,
      // What waits is not due within the test: no sender takes it.
      state === 'due' ? '2999-01-01' : '2020-01-01',
    ],
  );
  const links = school.get(MailLinks);
  const { id } = mail!;
  return {
    id,
    email,
    messageId,
    unsubscribe: links.unsubscribe.sign(id),
    preferences: links.preferences.sign(id),
    bounce: addressCode(links.bounce.sign(id)),
    click: links.click.sign(id),
  };
}

/** What is known of an address: its topics, and what was said in its order. */
export async function said(
  school: TestApp,
  email: string,
): Promise<{ wants: Record<string, boolean>; events: string[] }> {
  const prefs = await school.database.query<{ topic: string; wanted: boolean }>(
    'SELECT p.topic, p.wanted FROM mail_preference p JOIN mail_address a ON a.id = p.address_id WHERE a.email = $1',
    [email],
  );
  const events = await school.database.query<{ said: string }>(
    `SELECT concat_ws(' ', e.kind, e.topic, e.place) AS said FROM mail_consent_event e JOIN mail_address a ON a.id = e.address_id
     WHERE a.email = $1 ORDER BY e.id`,
    [email],
  );
  return {
    wants: Object.fromEntries(prefs.map(({ topic, wanted }) => [topic, wanted])),
    events: events.map((event) => event.said),
  };
}

/** Why nothing is sent to an address; null while it is. */
export async function suppressedFor(school: TestApp, email: string): Promise<string | null> {
  const [row] = await school.database.query<{ why: string | null }>(
    'SELECT suppressed_for AS why FROM mail_address WHERE email = $1',
    [email],
  );
  return row?.why ?? null;
}
