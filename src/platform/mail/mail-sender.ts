import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Locale } from '../i18n/locales.js';
import { LOG, type Log } from '../log/log.js';
import { PeopleFirst } from '../people-first.js';
import { HandlesJob, type JobHandler } from '../queue/job.js';
import { MAIL_COMPOSER, type MailComposer, type MailRow } from './mail.js';
import { SEND_MAIL } from './mail-outbox.js';
import type { MailTopic } from './mail-topics.js';
import { MailTransport, type KeptMessage } from './mail-transport.js';

/** A claimed mail whose sender has not been heard of for this long goes back into the line. */
const CLAIM_MILLISECONDS = 5 * 60_000;
/** Waits after the first, second, ... temporary refusal; after the last the mail has failed. */
const BACKOFF_MILLISECONDS = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000, 4 * 60 * 60_000];

interface ClaimedRow {
  id: string;
  kind: string;
  dedupe_key: string;
  recipient: string;
  locale: Locale;
  subject_id: string;
  message_id: string;
  attempts: number;
  expires_at: Date | null;
  topic: MailTopic;
  step_id: string | null;
  subject_version: number;
}

/** Sends what is due: claims a row, lets it be composed from what is true now, sends it and settles it. */
@Injectable()
@HandlesJob(SEND_MAIL)
export class MailSender implements JobHandler, OnApplicationBootstrap {
  readonly #composers = new Map<string, MailComposer>();

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly discovery: DiscoveryService,
    private readonly clock: Clock,
    private readonly people: PeopleFirst,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const kind = metatype ? (Reflect.getMetadata(MAIL_COMPOSER, metatype) as string | undefined) : undefined;
      if (!kind) continue;
      if (this.#composers.has(kind)) throw new Error(`the mail ${kind} has two composers`);
      this.#composers.set(kind, instance as MailComposer);
    }
  }

  async handle(stopping?: AbortSignal): Promise<void> {
    await this.#takeBackAbandoned();
    while (!stopping?.aborted) {
      const row = await this.#claim();
      if (!row) return;
      await this.#deliver(row);
      await this.people.giveWay();
    }
  }

  async #claim(): Promise<ClaimedRow | undefined> {
    // The oldest mail that is due and that no other sender is claiming at this moment.
    const [row] = await this.database.query<ClaimedRow>(
      `UPDATE mail SET state = 'claimed', claimed_at = $1, attempts = attempts + 1
       WHERE id = (SELECT id FROM mail WHERE state = 'due' AND due_at <= $1 ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, dedupe_key, recipient, locale, subject_id, message_id, attempts, expires_at, topic, step_id, subject_version`,
      [this.clock.now()],
    );
    return row;
  }

  async #deliver(row: ClaimedRow): Promise<void> {
    if (row.expires_at && row.expires_at <= this.clock.now()) return this.#settle(row, 'skipped', 'expired');
    const composer = this.#composers.get(row.kind);
    if (!composer) return this.#settle(row, 'failed', 'unknown-kind');
    const mail: MailRow = {
      id: row.id,
      kind: row.kind,
      dedupeKey: row.dedupe_key,
      recipient: row.recipient,
      locale: row.locale,
      subjectId: row.subject_id,
      messageId: row.message_id,
      topic: row.topic,
      stepId: row.step_id,
      subjectVersion: row.subject_version,
    };
    try {
      const content = await composer.compose(mail);
      if ('skip' in content) return await this.#settle(row, 'skipped', content.skip);
      const kept = await this.transport.send(mail, content);
      await this.#settle(row, 'accepted', null, kept);
    } catch (error) {
      this.log.warn({ err: error, mail: row.id, kind: row.kind, attempt: row.attempts }, 'mail not sent');
      await this.#refused(row, error);
    }
  }

  async #refused(row: ClaimedRow, error: unknown): Promise<void> {
    const answer = (error as { responseCode?: number }).responseCode;
    const wait = BACKOFF_MILLISECONDS[row.attempts - 1];
    if (answer !== undefined && answer >= 500) return this.#settle(row, 'failed', `refused-${answer}`);
    if (wait === undefined) return this.#settle(row, 'failed', 'too-many-attempts');
    await this.database.query(
      "UPDATE mail SET state = 'due', claimed_at = NULL, due_at = $2 WHERE id = $1 AND state = 'claimed'",
      [row.id, new Date(this.clock.now().getTime() + wait)],
    );
  }

  async #settle(
    row: ClaimedRow,
    state: 'accepted' | 'failed' | 'skipped',
    reason: string | null,
    kept: KeptMessage | null = null,
  ): Promise<void> {
    await this.database.query(
      "UPDATE mail SET state = $2, reason = $3, settled_at = $4, kept_message = $5 WHERE id = $1 AND state = 'claimed'",
      [row.id, state, reason, this.clock.now(), kept],
    );
  }

  /** A sender was killed between claiming and settling: its mail goes out again under the same Message-ID. */
  async #takeBackAbandoned(): Promise<void> {
    await this.database.query(
      "UPDATE mail SET state = 'due', claimed_at = NULL WHERE state = 'claimed' AND claimed_at < $1",
      [new Date(this.clock.now().getTime() - CLAIM_MILLISECONDS)],
    );
  }
}
