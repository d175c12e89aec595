import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database, type Transaction } from '../database/database.js';
import type { Locale } from '../i18n/locales.js';
import { paceByDomain } from './domain-pace.js';
import type { MailRow } from './mail.js';
import { MailGuards } from './mail-guards.js';
import { refusal, WITH_ADDRESS } from './mail-nevers.js';
import { CAPPED_TOPICS, type MailTopic } from './mail-topics.js';
import { capHolds, countThisWeek } from './weekly-cap.js';

/** So many are claimed at once: few enough that what is written of them fits into memory many times over. */
export const BATCH = 250;
/** A guard that names a moment which has passed would be asked again at once, for ever. */
const LEAST_WAIT_MILLISECONDS = 30_000;

/** Answers to people, and all other mail. */
export type Lane = 'service' | 'bulk';

/** A mail of a batch, with how often it has been handed over before. */
export interface ClaimedMail extends MailRow {
  attempts: number;
  domain: string | null;
}

/** What one claim took. */
export interface Claim {
  id: string;
  mails: ClaimedMail[];
  /** How many were looked at: those that may not go or must wait are settled by then. */
  looked: number;
}

type Candidate = ClaimedMail & {
  address: string;
  topic: MailTopic;
  locale: Locale;
  dueAt: Date;
  expiresAt: Date | null;
  refusal: string | null;
};

/** Why a mail does not go now: never, or not before a moment. */
type Verdict = { skip: string } | { until: Date; heldFor: string };

/** Claims mail that is due, a batch in one transaction in which everything that speaks against sending it is looked at. */
@Injectable()
export class MailClaims {
  constructor(
    private readonly database: Database,
    private readonly guards: MailGuards,
    private readonly clock: Clock,
  ) {}

  /** The oldest that are due and that no other sender is claiming at this moment; null when there is nothing to look at. */
  take(lane: Lane, limit = BATCH): Promise<Claim | null> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const cap = lane === 'bulk' ? await this.#capUnlessPaused(tx) : 0;
      if (cap === null) return null;
      const candidates = await this.#due(tx, lane, limit, now);
      if (candidates.length === 0) return null;
      const verdicts = await this.#judge(tx, candidates, cap, now);
      const mails = candidates.filter(({ id }) => !verdicts.has(id));
      const id = randomUUID();
      await this.#claim(tx, id, mails, now);
      await this.#turnAway(tx, candidates, verdicts, now);
      return { id, mails, looked: candidates.length };
    });
  }

  /** Held until the end of the claim, so that a pause that has returned holds for everybody. */
  async #capUnlessPaused(tx: Transaction): Promise<number | null> {
    const [setting] = await tx.prepared<{ paused_at: Date | null; weekly_cap: number }>(
      'mail-setting',
      'SELECT paused_at, weekly_cap FROM mail_setting FOR SHARE',
      [],
    );
    return setting!.paused_at ? null : setting!.weekly_cap;
  }

  #due(tx: Transaction, lane: Lane, limit: number, now: Date): Promise<Candidate[]> {
    // What is due in this lane, oldest first, each with the reason never to send it.
    return tx.prepared<Candidate & Record<string, unknown>>(
      `mail-due-${lane}`,
      `SELECT m.id, m.kind, m.dedupe_key AS "dedupeKey", m.recipient::text, lower(m.recipient::text) AS address, m.domain, m.locale,
         m.subject_id AS "subjectId", m.message_id AS "messageId", m.topic, m.step_id AS "stepId", m.subject_version AS "subjectVersion",
         m.attempts, m.due_at AS "dueAt", m.expires_at AS "expiresAt", ${refusal('$1')} AS refusal
       FROM (SELECT * FROM mail WHERE state = 'due' AND topic ${lane === 'service' ? '=' : '<>'} 'service' AND due_at <= $1
             ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED) m
       ${WITH_ADDRESS} ORDER BY m.due_at`,
      [now, limit],
    );
  }

  async #judge(tx: Transaction, candidates: Candidate[], cap: number, now: Date): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>();
    const left = () => candidates.filter(({ id }) => !verdicts.has(id));
    for (const { id, refusal } of candidates) if (refusal) verdicts.set(id, { skip: refusal });
    for (const [id, verdict] of await this.guards.check(tx, left(), now)) {
      const soonest = new Date(now.getTime() + LEAST_WAIT_MILLISECONDS);
      if ('skip' in verdict) verdicts.set(id, verdict);
      else
        verdicts.set(id, {
          until: verdict.until > soonest ? verdict.until : soonest,
          heldFor: verdict.reason ?? 'guard',
        });
    }
    // Counted last, when everything else is known: what does not go anyway takes nobody's place.
    await this.#cap(tx, left(), cap, verdicts, now);
    for (const [id, hold] of await paceByDomain(tx, left(), now)) verdicts.set(id, hold);
    return verdicts;
  }

  async #cap(
    tx: Transaction,
    mails: Candidate[],
    cap: number,
    verdicts: Map<string, Verdict>,
    now: Date,
  ): Promise<void> {
    const capped = mails.filter(({ topic }) => (CAPPED_TOPICS as readonly MailTopic[]).includes(topic));
    if (capped.length === 0) return;
    const had = await countThisWeek(tx, [...new Set(capped.map(({ address }) => address))], now);
    const waiting = new Map<string, number>();
    for (const { id, address } of capped) {
      const own = had.get(address)!;
      const before = waiting.get(address) ?? 0;
      const until = capHolds(own, cap, before, now);
      if (!until) {
        own.underWay += 1;
        continue;
      }
      waiting.set(address, before + 1);
      verdicts.set(id, { until, heldFor: 'weekly-cap' });
    }
  }

  async #claim(tx: Transaction, claim: string, mails: Candidate[], now: Date): Promise<void> {
    if (mails.length === 0) return;
    await tx.prepared(
      'mail-claim',
      "UPDATE mail SET state = 'claimed', claim = $2, claimed_at = $3, handed_over = false WHERE id = ANY ($1::uuid[])",
      [mails.map(({ id }) => id), claim, now],
    );
  }

  async #turnAway(tx: Transaction, candidates: Candidate[], verdicts: Map<string, Verdict>, now: Date): Promise<void> {
    if (verdicts.size === 0) return;
    const expires = new Map(candidates.map(({ id, expiresAt }) => [id, expiresAt]));
    const rows = [...verdicts].map(([id, verdict]) => {
      if ('skip' in verdict) return { id, skip: verdict.skip };
      const last = expires.get(id);
      // What expires while it waits is looked at when it does, and says so.
      return { id, until: last && last < verdict.until ? last : verdict.until, held_for: verdict.heldFor };
    });
    await tx.query(
      `UPDATE mail m SET state = CASE WHEN v.skip IS NULL THEN 'due' ELSE 'skipped' END, reason = v.skip,
         settled_at = CASE WHEN v.skip IS NULL THEN NULL ELSE $2::timestamptz END,
         due_at = coalesce(v.until, m.due_at), held_for = coalesce(v.held_for, m.held_for)
       FROM jsonb_to_recordset($1::jsonb) AS v (id uuid, skip text, until timestamptz, held_for text) WHERE m.id = v.id`,
      [JSON.stringify(rows), now],
    );
  }
}
