import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { LOG, type Log } from '../log/log.js';
import { PeopleFirst } from '../people-first.js';
import type { ClaimedBatch } from './claimed-batch.js';
import { outcomeOf, waitAfter, type Outcome } from './delivery.rules.js';
import { restDomain } from './domain-pace.js';
import type { ComposedMail } from './mail.js';
import type { ClaimedMail } from './mail-claims.js';
import { MailComposers, type Written } from './mail-composers.js';
import { MailTransport } from './mail-transport.js';
import { MailFault } from './smtp-fault.js';

/** So many are handed over at once: what is lost from sight when the process is killed is never more than a few of these. */
const CHUNK = 16;
/** While one chunk waits for Postgres the others keep the connections busy. */
const CHUNKS_AT_ONCE = 3;
/** How long what became of mails is kept in mind while Postgres is away. */
const REMEMBER_MILLISECONDS = 10 * 60_000;

interface Ready {
  mail: ClaimedMail;
  content: ComposedMail;
}

/** Writes the mails of a batch, hands them to the server a few at a time and says what became of each. */
@Injectable()
export class MailDelivery {
  /** The mail server could not be reached: until then nothing is claimed, and no mail pays for it with an attempt. */
  #awayUntil: Date | null = null;
  #awayTimes = 0;

  constructor(
    private readonly database: Database,
    private readonly composers: MailComposers,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly people: PeopleFirst,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** True while the mail server is believed to be away. */
  get serverAway(): boolean {
    return this.#awayUntil !== null && this.clock.now() < this.#awayUntil;
  }

  /** Delivers the batch; what is left when it stops half-way is due again. */
  async deliver(batch: ClaimedBatch, stopping?: AbortSignal): Promise<void> {
    try {
      if (stopping?.aborted) return;
      const ready: Ready[] = [];
      const outcomes: Outcome[] = [];
      const written = await this.composers.write(batch.mails);
      for (const mail of batch.mails) {
        const outcome = this.#unsent(mail, written.get(mail.id)!);
        if (outcome) outcomes.push(outcome);
        else ready.push({ mail, content: written.get(mail.id) as ComposedMail });
      }
      await this.#progress(batch, outcomes, [], stopping);
      const left = ready.values();
      await Promise.all(Array.from({ length: CHUNKS_AT_ONCE }, () => this.#send(batch, left, stopping)));
    } finally {
      await batch.end();
    }
  }

  /** What becomes of a mail that was not written; undefined when it was. */
  #unsent(mail: ClaimedMail, written: Written): Outcome | undefined {
    const { id } = mail;
    if ('skip' in written) return { id, state: 'skipped', reason: written.skip, attempts: 1 };
    if ('unknown' in written) return { id, state: 'failed', reason: 'unknown-kind', attempts: 1 };
    if (!('error' in written)) return undefined;
    this.log.warn({ err: written.error, mail: id, kind: mail.kind, attempt: mail.attempts + 1 }, 'mail not written');
    const wait = waitAfter(mail.attempts + 1, Math.random());
    if (wait === null) return { id, state: 'failed', reason: 'too-many-attempts', attempts: 1 };
    return {
      id,
      state: 'due',
      dueAt: new Date(this.clock.now().getTime() + wait),
      heldFor: 'not-written',
      attempts: 1,
    };
  }

  async #send(batch: ClaimedBatch, left: IterableIterator<Ready>, stopping?: AbortSignal): Promise<void> {
    let outcomes: Outcome[] = [];
    for (;;) {
      const chunk = stopping?.aborted || this.serverAway || !batch.holds ? [] : [...take(left, CHUNK)];
      const ids = chunk.map(({ mail }) => mail.id);
      const may = await this.#progress(batch, outcomes, ids, stopping);
      if (chunk.length === 0) return;
      outcomes = await Promise.all(chunk.filter(({ mail }) => may.has(mail.id)).map((one) => this.#one(one)));
      await this.people.giveWay();
    }
  }

  async #one({ mail, content }: Ready): Promise<Outcome> {
    try {
      const kept = await this.transport.send(mail, content);
      this.#awayTimes = 0;
      return { id: mail.id, state: 'accepted', kept };
    } catch (error) {
      const fault = error instanceof MailFault ? error : new MailFault('dropped', null, error);
      const attempts = mail.attempts + 1;
      this.log.warn(
        { err: error, mail: mail.id, kind: mail.kind, fault: fault.kind, attempt: attempts },
        'mail not sent',
      );
      if (fault.kind === 'away') this.#stayAway();
      if (fault.kind === 'slow-down' && mail.domain) await this.#rest(mail.domain);
      return outcomeOf(mail, attempts, fault, this.clock.now());
    }
  }

  #stayAway(): void {
    if (this.serverAway) return;
    this.#awayTimes += 1;
    const wait = waitAfter(Math.min(this.#awayTimes, 3), Math.random()) ?? 0;
    this.#awayUntil = new Date(this.clock.now().getTime() + wait);
  }

  async #rest(domain: string): Promise<void> {
    try {
      await restDomain(this.database, domain, this.clock.now());
    } catch (error) {
      this.log.warn({ err: error }, 'a domain that asked for rest could not be written down');
    }
  }

  /** Postgres may be away for a moment: what the mail server said must not be forgotten for that. */
  async #progress(
    batch: ClaimedBatch,
    outcomes: readonly Outcome[],
    next: readonly string[],
    stopping?: AbortSignal,
  ): Promise<Set<string>> {
    for (const begun = performance.now(); ;) {
      try {
        return await batch.progress(outcomes, next);
      } catch (error) {
        if (stopping?.aborted || performance.now() - begun > REMEMBER_MILLISECONDS) throw error;
        this.log.warn({ err: error, mails: outcomes.length }, 'what became of mails could not be written down yet');
        await sleep(1_000);
      }
    }
  }
}

function* take<T>(from: IterableIterator<T>, most: number): Generator<T> {
  for (let n = 0; n < most; n++) {
    const { done, value } = from.next() as IteratorResult<T, undefined>;
    if (done) return;
    yield value;
  }
}
