import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { LOG, type Log } from '../log/log.js';
import { HandlesJob, type JobHandler } from '../queue/job.js';
import { ClaimedBatch } from './claimed-batch.js';
import { MailClaims, type Lane } from './mail-claims.js';
import { MailDelivery } from './mail-delivery.js';
import { SEND_MAIL } from './mail-outbox.js';

/** Sends what is due: answers to people first, then all other mail, the oldest first. */
@Injectable()
@HandlesJob(SEND_MAIL)
export class MailSender implements JobHandler {
  #bulkRuns = false;
  #bulkAskedAgain = false;

  constructor(
    private readonly database: Database,
    private readonly claims: MailClaims,
    private readonly delivery: MailDelivery,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Goes on until nothing is due. In one process one call at a time sends bulk mail: while it does, another sends the
   * answers that people wait for, and leaves word that there is more.
   */
  async handle(stopping?: AbortSignal): Promise<void> {
    await this.#drain('service', stopping);
    this.#bulkAskedAgain = true;
    if (this.#bulkRuns) return;
    this.#bulkRuns = true;
    try {
      while (this.#bulkAskedAgain) {
        this.#bulkAskedAgain = false;
        await this.#drain('bulk', stopping);
      }
    } finally {
      this.#bulkRuns = false;
    }
  }

  /** Delivers batch after batch; the next is claimed while one goes out. */
  async #drain(lane: Lane, stopping?: AbortSignal): Promise<void> {
    let next = this.#take(lane, stopping);
    for (;;) {
      const batch = await next;
      if (!batch) return;
      next = this.#take(lane, stopping);
      // Until it is awaited an error of it is nobody's.
      next.catch(() => undefined);
      try {
        await this.delivery.deliver(batch, stopping);
        if (lane === 'bulk') await this.#drain('service', stopping);
      } catch (error) {
        // What went wrong first is what is told; a claim that failed as well is written down.
        const claimed = await next.catch((fault: unknown) => {
          this.log.warn({ err: fault }, 'the next mails could not be claimed');
          return null;
        });
        await claimed?.end();
        throw error;
      }
    }
  }

  async #take(lane: Lane, stopping?: AbortSignal): Promise<ClaimedBatch | null> {
    while (!stopping?.aborted && !this.delivery.serverAway) {
      const claim = await this.claims.take(lane);
      if (!claim) return null;
      // All of these were turned away or put off: there may be others behind them.
      if (claim.mails.length === 0) continue;
      return new ClaimedBatch(claim, this.database, this.clock, this.log);
    }
    return null;
  }
}
