import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { SCANNER_SECONDS } from './open.rules.js';

/**
 * Notes that a mail was opened: once for each mail, and only while its reader agrees. What perhaps only a machine has
 * opened is marked as that, until somebody opens it who is none; that stays.
 */
@Injectable()
export class CountOpen {
  constructor(private readonly database: Database) {}

  /** @param machine whether the request looks like a machine's */
  async run(mailId: string, machine: boolean, now: Date): Promise<void> {
    // The address is locked: whoever withdraws waits for what is being counted, and nothing is counted after her answer.
    await this.database.query(
      `WITH opened AS (
         SELECT m.id, $2::boolean OR m.settled_at IS NULL OR m.settled_at + make_interval(secs => ${SCANNER_SECONDS}) > $3::timestamptz AS machine
         FROM mail_counted c JOIN mail m ON m.id = c.mail_id JOIN mail_address a ON a.email = m.recipient CROSS JOIN mail_setting s
         WHERE c.mail_id = $1 AND c.opens AND m.topic <> 'service' AND a.opens_agreed_at IS NOT NULL AND s.counts_opens
         FOR SHARE OF a)
       UPDATE mail_counted c SET opened = CASE WHEN o.machine THEN 'machine' ELSE 'person' END FROM opened o
       WHERE c.mail_id = o.id AND (c.opened IS NULL OR (c.opened = 'machine' AND NOT o.machine))`,
      [mailId, machine, now],
    );
  }
}
