import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { REMEMBER_DAYS } from './webhooks/webhook.rules.js';

/** Looks for wishes that nobody confirmed and for events of webhooks that need not be remembered. */
export const FORGET_CONSENTS = defineJob('work', 'consent.forget', 60 * 60_000);

const DAY_MILLISECONDS = 24 * 60 * 60_000;
/** A wish outlives its link by this, so that an old link can say that it is old. */
const KEPT_DAYS = 30;

/**
 * Forgets what has served its end. An address that somebody asked for and nobody confirmed was perhaps never its asker's:
 * unless something else is known of it, it goes with the wish.
 */
@Injectable()
@HandlesJob(FORGET_CONSENTS)
export class ForgetConsents implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MILLISECONDS);
    await this.database.query('DELETE FROM mail_webhook_event WHERE at < $1', [before(REMEMBER_DAYS)]);
    // The address goes first and takes its wishes and what was said of them along.
    await this.database.query(
      `DELETE FROM mail_address a WHERE a.id IN (SELECT r.address_id FROM newsletter_request r WHERE r.expires_at < $1)
         AND a.suppressed_at IS NULL AND a.soft_bounces = 0 AND a.clicks_agreed_at IS NULL AND a.opens_agreed_at IS NULL AND a.locale IS NULL
         AND NOT EXISTS (SELECT 1 FROM mail_preference p WHERE p.address_id = a.id)
         AND NOT EXISTS (SELECT 1 FROM newsletter_request r WHERE r.address_id = a.id AND r.expires_at >= $1)
         AND NOT EXISTS (SELECT 1 FROM mail_consent_event e WHERE e.address_id = a.id AND e.kind <> 'asked')`,
      [before(KEPT_DAYS)],
    );
    await this.database.query('DELETE FROM newsletter_request WHERE expires_at < $1 AND confirmed_at IS NULL', [
      before(KEPT_DAYS),
    ]);
  }
}
