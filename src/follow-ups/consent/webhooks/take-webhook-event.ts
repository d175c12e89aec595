import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { NoteReport } from '../bounces/note-report.js';
import { MailPreferences } from '../mail-preferences.queries.js';
import type { Told } from './webhook.input.js';

/** An event as it is remembered: by the names that its provider gives it. */
export interface WebhookEvent {
  names: readonly (readonly [provider: 'generic' | 'mailgun' | 'mailgun-token', id: string])[];
  told: Told;
}

/** What became of an event. */
export type WebhookOutcome = 'noted' | 'replayed' | 'unknown-mail' | 'nothing';

/** Acts on what a webhook tells, once. */
@Injectable()
export class TakeWebhookEvent {
  constructor(
    private readonly database: Database,
    private readonly preferences: MailPreferences,
    private readonly note: NoteReport,
  ) {}

  /** What was told before changes nothing, also when both are told at the same moment. */
  async run({ names, told }: WebhookEvent, now: Date): Promise<WebhookOutcome> {
    const mail = await this.preferences.byMessageId(told.messageId);
    return this.database.transaction(async (tx) => {
      for (const [provider, id] of names) {
        const [first] = await tx.query(
          'INSERT INTO mail_webhook_event (provider, event_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
          [provider, id, now],
        );
        if (!first) return 'replayed';
      }
      if (told.kind === 'nothing') return 'nothing';
      if (!mail) return 'unknown-mail';
      if (told.kind === 'bounced') await this.note.bounced(tx, mail, told.status, 'webhook', now);
      else if (told.kind === 'complained') await this.note.complained(tx, mail, 'webhook', now);
      else await this.note.unsubscribed(tx, mail, now);
      return 'noted';
    });
  }
}
