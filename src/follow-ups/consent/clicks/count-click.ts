import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Counts that a link of a mail was followed: a number for the mail, and only while its reader agrees. */
@Injectable()
export class CountClick {
  constructor(private readonly database: Database) {}

  async run(mailId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO mail_click (mail_id, clicks)
       SELECT m.id, 1 FROM mail m JOIN mail_address a ON a.email = m.recipient, mail_setting s
       WHERE m.id = $1 AND m.topic <> 'service' AND a.clicks_agreed_at IS NOT NULL AND s.counts_clicks
       ON CONFLICT (mail_id) DO UPDATE SET clicks = mail_click.clicks + 1`,
      [mailId],
    );
  }
}
