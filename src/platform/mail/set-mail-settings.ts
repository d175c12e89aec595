import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../clock.js';
import { AuditLog } from '../database/audit-log.js';
import { Database } from '../database/database.js';
import { parseInput } from '../http/input.js';
import type { Viewer } from '../http/viewer.js';
import { JobQueues } from '../queue/job-queues.js';
import { mailSettingsInput } from './mail.input.js';
import { SEND_MAIL } from './mail-outbox.js';

/** Sets how much bulk mail an address gets in a week, and whether clicks and opens are counted for those who agreed to it. */
@Injectable()
export class SetMailSettings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid-input` */
  async run(actor: Viewer, input: z.input<typeof mailSettingsInput>): Promise<void> {
    const wanted = parseInput(mailSettingsInput, input);
    await this.database.transaction(async (tx) => {
      const [was] = await tx.query<z.output<typeof mailSettingsInput>>(
        'SELECT weekly_cap AS "weeklyCap", counts_clicks AS "countsClicks", counts_opens AS "countsOpens" FROM mail_setting FOR UPDATE',
      );
      if (isDeepStrictEqual(was, wanted)) return;
      const { weeklyCap, countsClicks, countsOpens } = wanted;
      await tx.query('UPDATE mail_setting SET weekly_cap = $1, counts_clicks = $2, counts_opens = $3', [
        weeklyCap,
        countsClicks,
        countsOpens,
      ]);
      if (weeklyCap > was!.weeklyCap) {
        // What the lower cap had put off may fit now.
        await tx.query(
          `UPDATE mail SET due_at = $1 WHERE id IN (
             SELECT id FROM mail WHERE state = 'due' AND topic <> 'service' AND held_for = 'weekly-cap' AND due_at > $1 FOR UPDATE SKIP LOCKED)`,
          [this.clock.now()],
        );
      }
      const details = { was, ...wanted };
      await this.audit.write(tx, { actor, action: 'mail.settings', subject: 'mail', subjectId: 'settings', details });
      tx.afterCommit(() => this.queues.hint(SEND_MAIL));
    });
  }
}
