import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { BulkPause, DomainPace, MailSettings } from './settings.views.js';

/** Reads what staff have set for all follow-ups. */
@Injectable()
export class MailSettingsQueries {
  constructor(private readonly database: Database) {}

  /** The settings. */
  async read(): Promise<MailSettings> {
    // What is set, and who paused it?
    const [row] = await this.database.query<{
      paused_at: Date | null;
      by: string | null;
      weekly_cap: number;
      counts_clicks: boolean;
      counts_opens: boolean;
    }>(
      `SELECT s.paused_at, p.name AS by, s.weekly_cap, s.counts_clicks, s.counts_opens
       FROM mail_setting s LEFT JOIN person p ON p.id = s.paused_by`,
    );
    return {
      paused: row!.paused_at && { since: row!.paused_at, by: row!.by },
      weeklyCap: row!.weekly_cap,
      countsClicks: row!.counts_clicks,
      countsOpens: row!.counts_opens,
    };
  }

  /** Who paused every follow-up, and since when; null while they go out. */
  async paused(): Promise<BulkPause | null> {
    return (await this.read()).paused;
  }

  /** The domains with a limit of their own and those that rest, by name. */
  async domains(now: Date): Promise<DomainPace[]> {
    // Which domains are slowed down, and how many mails wait for each?
    return this.database.query<DomainPace & Record<string, unknown>>(
      `SELECT d.domain, d.per_minute AS "perMinute", CASE WHEN d.resting_until > $1 THEN d.resting_until END AS "restingUntil",
         (SELECT count(*)::int FROM mail m WHERE m.state = 'due' AND m.domain = d.domain) AS due
       FROM mail_domain d WHERE d.per_minute IS NOT NULL OR d.resting_until > $1 ORDER BY d.domain`,
      [now],
    );
  }
}
