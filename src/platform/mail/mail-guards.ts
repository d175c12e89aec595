import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Transaction } from '../database/database.js';
import { LOG, type Log } from '../log/log.js';
import { EVERY_KIND, MAIL_GUARD, type GuardVerdict, type MailGuard, type MailToClaim } from './mail-guard.js';

/** How long mail waits whose guard cannot say anything. */
const GUARD_FAILED_MILLISECONDS = 5 * 60_000;

/** Knows the guard of each kind of mail. */
@Injectable()
export class MailGuards implements OnApplicationBootstrap {
  readonly #guards = new Map<string, MailGuard>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const kind = metatype ? (Reflect.getMetadata(MAIL_GUARD, metatype) as string | undefined) : undefined;
      if (!kind) continue;
      if (this.#guards.has(kind)) throw new Error(`the mail ${kind} has two guards`);
      this.#guards.set(kind, instance as MailGuard);
    }
  }

  /** What the guards of these mails say. Where one fails its mails wait: what cannot be checked does not go. */
  async check(tx: Transaction, mails: readonly MailToClaim[], now: Date): Promise<Map<string, GuardVerdict>> {
    const verdicts = new Map<string, GuardVerdict>();
    for (const [kind, guard] of this.#guards) {
      const own = kind === EVERY_KIND ? mails : mails.filter((mail) => mail.kind === kind);
      if (own.length === 0) continue;
      for (const [id, verdict] of await this.#ask(tx, guard, own, now)) {
        // Of two who speak of one mail, whoever turns it away decides.
        const before = verdicts.get(id);
        if (!before || !('skip' in before)) verdicts.set(id, verdict);
      }
    }
    return verdicts;
  }

  async #ask(
    tx: Transaction,
    guard: MailGuard,
    mails: readonly MailToClaim[],
    now: Date,
  ): Promise<ReadonlyMap<string, GuardVerdict>> {
    await tx.query('SAVEPOINT guard');
    try {
      const verdicts = await guard.check(tx, mails, now);
      await tx.query('RELEASE SAVEPOINT guard');
      return verdicts;
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT guard');
      this.log.error({ err: error, kind: mails[0]!.kind }, 'a guard of mail failed; its mails wait');
      const until = new Date(now.getTime() + GUARD_FAILED_MILLISECONDS);
      return new Map(mails.map(({ id }) => [id, { until, reason: 'guard-failed' }]));
    }
  }
}
