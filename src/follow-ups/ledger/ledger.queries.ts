import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { emailInput } from '../../platform/http/input.js';
import { timeCursor, toCursor, type Paged } from '../../platform/http/paging.js';
import type { DeliveryFilter } from './ledger.input.js';
import type { Delivery, SequenceName } from './ledger.views.js';

/** Everything that the console says of a mail. */
const COLUMNS = `m.id, m.kind, m.recipient::text AS recipient, m.locale, m.topic, m.subject_id AS "subjectId",
  coalesce(r.session_id, s.id) AS "sessionId", q.id AS "sequenceId", q.name AS "sequenceName",
  CASE WHEN st.removed_at IS NULL THEN st.position + 1 END AS step, m.state, m.reason, m.attempts, m.held_for AS "heldFor", m.created_at AS "createdAt",
  m.due_at AS "dueAt", m.expires_at AS "expiresAt", m.claimed_at AS "claimedAt", m.settled_at AS "settledAt", m.ambiguous_at AS "ambiguousAt",
  m.bounced_at AS "bouncedAt", m.bounce_status AS "bounceStatus", m.message_id AS "messageId", m.created_at::text AS place`;

const BESIDE = `LEFT JOIN registration r ON r.id = m.subject_id LEFT JOIN session s ON s.id = m.subject_id
  LEFT JOIN mail_step st ON st.id = m.step_id LEFT JOIN mail_sequence q ON q.id = st.sequence_id`;

type Row = Delivery & { place: string };

/** Answers 'why did, or why didn't, she get this mail?' */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** The mails that pass the filter, newest first. @throws DomainError `invalid-input` for a cursor that is not ours */
  async list(filter: DeliveryFilter): Promise<Paged<Delivery>> {
    const values: unknown[] = [];
    const asks = conditionsOf(filter, (value) => `$${values.push(value)}`);
    const newest = `SELECT m.* FROM mail m ${asks.length > 0 ? `WHERE ${asks.join(' AND ')}` : ''}
      ORDER BY m.created_at DESC, m.id DESC LIMIT $${values.push(filter.limit + 1)}`;
    // The mails of the filter, one more than the page holds, then each with its session and its sequence.
    const rows = await this.database.query<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM (${newest}) m ${BESIDE} ORDER BY m.created_at DESC, m.id DESC`,
      values,
    );
    return pageOf(rows, filter.limit);
  }

  /** The mails to one address, newest first: found by their index however long the ledger is. */
  async ofRecipient(email: string, limit: number, after?: string): Promise<Paged<Delivery>> {
    const [time, id] = after ? timeCursor(after) : [null, null];
    // Which mails did she get, or should she have got? In the order of the index, from where the page before ended.
    const rows = await this.database.query<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM (
         SELECT * FROM mail WHERE recipient = $1
           AND ($2::timestamptz IS NULL OR created_at <= $2 AND (created_at < $2 OR id > $3::uuid))
         ORDER BY created_at DESC, id LIMIT $4) m ${BESIDE} ORDER BY m.created_at DESC, m.id`,
      [email, time, id, limit + 1],
    );
    return pageOf(rows, limit);
  }

  /** These mails, newest first. */
  async byIds(ids: readonly string[]): Promise<Delivery[]> {
    // What is known of each of these?
    const rows = await this.database.query<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM mail m ${BESIDE} WHERE m.id = ANY ($1::uuid[]) ORDER BY m.created_at DESC, m.id`,
      [ids],
    );
    return pageOf(rows, ids.length).items;
  }

  /** The mails that failed and those of which nobody knows whether they arrived, newest first. */
  async dead(filter: {
    only?: 'failed' | 'ambiguous' | undefined;
    after?: string | undefined;
    limit: number;
  }): Promise<Paged<Delivery>> {
    const [time, id] = filter.after ? timeCursor(filter.after) : [null, null];
    // Which mails need somebody to look at them?
    const rows = await this.database.query<Row & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM (
         SELECT * FROM mail WHERE (state = 'failed' OR ambiguous_at IS NOT NULL)
           AND CASE $1::text WHEN 'failed' THEN ambiguous_at IS NULL WHEN 'ambiguous' THEN ambiguous_at IS NOT NULL ELSE true END
           AND ($2::timestamptz IS NULL OR created_at <= $2 AND (created_at < $2 OR id > $3::uuid))
         ORDER BY created_at DESC, id LIMIT $4) m ${BESIDE} ORDER BY m.created_at DESC, m.id`,
      [filter.only ?? null, time, id, filter.limit + 1],
    );
    return pageOf(rows, filter.limit);
  }

  /** The sequences that there are, by name. */
  async sequences(): Promise<SequenceName[]> {
    // Which sequences can be chosen from?
    return this.database.query<SequenceName & Record<string, unknown>>(
      'SELECT id, name FROM mail_sequence ORDER BY lower(name), id',
    );
  }
}

function pageOf(rows: readonly Row[], limit: number): Paged<Delivery> {
  const items = rows.slice(0, limit).map(({ place: _, ...delivery }) => delivery);
  const last = rows[limit - 1];
  return { items, next: rows.length > limit && last ? toCursor([last.place, last.id]) : null };
}

/** What the filter asks of a mail, each with its value handed to `put`. */
function conditionsOf(filter: DeliveryFilter, put: (value: unknown) => string): string[] {
  const asks: string[] = [];
  const { recipient, state, kind, session, topic, sequence, mark, after } = filter;
  // A whole address is found by its index; a part of one has to be looked for.
  if (recipient && emailInput.safeParse(recipient).success) asks.push(`m.recipient = ${put(recipient)}::citext`);
  else if (recipient) asks.push(`strpos(lower(m.recipient::text), lower(${put(recipient)})) > 0`);
  if (state) asks.push(`m.state = ${put(state)}`);
  if (kind) asks.push(`m.kind = ${put(kind)}`);
  if (topic) asks.push(`m.topic = ${put(topic)}`);
  if (session) {
    const value = put(session);
    asks.push(
      `m.subject_id = ANY (ARRAY(SELECT id FROM registration WHERE session_id = ${value}::uuid UNION ALL SELECT ${value}::uuid))`,
    );
  }
  if (sequence)
    asks.push(`m.step_id = ANY (ARRAY(SELECT id FROM mail_step WHERE sequence_id = ${put(sequence)}::uuid))`);
  if (mark) asks.push(mark === 'bounced' ? 'm.bounced_at IS NOT NULL' : 'm.ambiguous_at IS NOT NULL');
  if (after) {
    const [time, id] = timeCursor(after);
    asks.push(`(m.created_at, m.id) < (${put(time)}::timestamptz, ${put(id)}::uuid)`);
  }
  return asks;
}
