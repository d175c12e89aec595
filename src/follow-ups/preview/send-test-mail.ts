import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { MailOutbox } from '../../platform/mail/mail-outbox.js';
import { tooManyTests } from '../templates/templates.errors.js';

/** The kind under which test mails stand in the ledger. */
export const TEST_KIND = 'mail-test';

const HOUR_MILLISECONDS = 3_600_000;
const MOST_AN_HOUR = 20;

/** What a test mail shows: the text of a follow-up, drawn for somebody or for the example, or a built-in mail. */
export type TestOf = { template: string; subjectId: string | null } | { builtIn: string };

/** Sends staff a mail to their own address, marked as a test. */
@Injectable()
export class SendTestMail {
  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `too-many-tests` beyond twenty an hour */
  async run(actor: Viewer, of: TestOf, locale: Locale): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${TEST_KIND} ${actor.id}`]);
      const [row] = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM mail WHERE subject_id = $1 AND kind = $2 AND created_at > $3',
        [actor.id, TEST_KIND, new Date(now.getTime() - HOUR_MILLISECONDS)],
      );
      if (row!.count >= MOST_AN_HOUR) throw tooManyTests();
      const about = 'builtIn' in of ? `built-in/${of.builtIn}` : `text/${of.template}/${of.subjectId ?? 'example'}`;
      await this.outbox.enqueue(tx, {
        kind: TEST_KIND,
        dedupeKey: `${TEST_KIND}/${randomUUID()}/${about}`,
        recipient: actor.email,
        locale,
        subjectId: actor.id,
        expiresAt: new Date(now.getTime() + HOUR_MILLISECONDS),
      });
    });
  }
}
