import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Counting } from './counting.consents.js';

/** Knows of each mail what may be counted of it, from the moment it is written. */
@Injectable()
export class CountedMails {
  constructor(private readonly database: Database) {}

  /**
   * Asks what may be counted of mails that are about to be written, and keeps the answer: figures are measured against
   * it, also when somebody changes her mind. A mail that is written once more goes by what holds then.
   * @returns those of which something may be counted, by their id
   */
  async begin(mailIds: readonly string[]): Promise<ReadonlyMap<string, Counting>> {
    if (mailIds.length === 0) return new Map();
    // Of which of these may what be counted, by the school and by the reader? Answers to people are never among them.
    const rows = await this.database.query<{ id: string } & Counting>(
      `WITH agreed AS (
         SELECT m.id, s.counts_clicks AND a.clicks_agreed_at IS NOT NULL AS clicks, s.counts_opens AND a.opens_agreed_at IS NOT NULL AS opens
         FROM mail m JOIN mail_address a ON a.email = m.recipient CROSS JOIN mail_setting s
         WHERE m.id = ANY ($1::uuid[]) AND m.topic <> 'service'),
       no_longer AS (
         DELETE FROM mail_counted c WHERE c.mail_id = ANY ($1::uuid[])
           AND NOT EXISTS (SELECT 1 FROM agreed g WHERE g.id = c.mail_id AND (g.clicks OR g.opens)))
       INSERT INTO mail_counted (mail_id, clicks, opens) SELECT id, clicks, opens FROM agreed WHERE clicks OR opens
       ON CONFLICT (mail_id) DO UPDATE SET clicks = excluded.clicks, opens = excluded.opens,
         opened = CASE WHEN excluded.opens THEN mail_counted.opened END
       RETURNING mail_id AS id, clicks, opens`,
      [mailIds],
    );
    return new Map(rows.map(({ id, clicks, opens }) => [id, { clicks, opens }]));
  }
}
