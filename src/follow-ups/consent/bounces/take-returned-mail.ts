import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { LOG, type Log } from '../../../platform/log/log.js';
import { tokenOfAddress } from '../../../platform/mail/address-code.js';
import { MailLinks } from '../../../platform/mail/mail-links.js';
import { ChangePreference } from '../change-preference.js';
import { topicsLeftBy } from '../consent.rules.js';
import { MailPreferences, type LinkedMail } from '../mail-preferences.queries.js';
import { NoteReport, type ToldBy } from './note-report.js';
import { readReport, UnreadableReport } from './read-report.js';

/** What became of something that was taken. */
export type Outcome =
  | 'bounced'
  | 'delayed'
  | 'complained'
  | 'unsubscribed'
  | 'answered'
  | 'other'
  | 'told-before'
  | 'unknown-mail'
  | 'unreadable';

/** An address of ours that takes mail of programs: what for, and the mail it speaks of. */
export interface IntakeAddress {
  purpose: 'bounce' | 'unsubscribe';
  mailId: string;
}

/** Takes what comes back: bounces and complaints, and written wishes to unsubscribe. */
@Injectable()
export class TakeReturnedMail {
  constructor(
    private readonly database: Database,
    private readonly links: MailLinks,
    private readonly preferences: MailPreferences,
    private readonly note: NoteReport,
    private readonly change: ChangePreference,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Reads bounce+code@ and unsubscribe+code@, in whatever case; null for every other address, and for a code that is not ours. */
  addressOf(localPart: string): IntakeAddress | null {
    const [, word = '', code = ''] = /^(bounce|unsubscribe)\+([\w-]+)$/i.exec(localPart) ?? [];
    const purpose = word.toLowerCase() as IntakeAddress['purpose'];
    const token = tokenOfAddress(code);
    const mailId = token && this.links[purpose].verify(token);
    return mailId ? { purpose, mailId } : null;
  }

  /**
   * Acts on what came, and answers once that is written down.
   * @param to the address it came to; null: only what it brings back tells which mail it is about
   */
  async run(raw: Uint8Array, to: IntakeAddress | null, by: ToldBy): Promise<Outcome> {
    if (to?.purpose === 'unsubscribe') return this.#leave(to.mailId);
    try {
      const report = await readReport(raw);
      if (report.kind === 'answered' || report.kind === 'other') return report.kind;
      const mail = await this.#mailOf(to, report.messageId);
      if (!mail) return 'unknown-mail';
      if (report.kind === 'delayed') return 'delayed';
      const now = this.clock.now();
      return await this.database.transaction(async (tx) => {
        if (report.kind === 'bounced')
          return (await this.note.bounced(tx, mail, report.status, by, now)) ? 'bounced' : 'told-before';
        await this.note.complained(tx, mail, by, now);
        return 'complained';
      });
    } catch (error) {
      if (!(error instanceof UnreadableReport)) throw error;
      this.log.warn({ mail: to?.mailId, bytes: raw.length }, 'what came to the address for bounces cannot be read');
      return 'unreadable';
    }
  }

  /** The address it came to is signed; what it brings back is believed only where there is no such address. */
  #mailOf(to: IntakeAddress | null, messageId: string | null): Promise<LinkedMail | null> {
    if (to) return this.preferences.mail(to.mailId);
    return messageId ? this.preferences.byMessageId(messageId) : Promise.resolve(null);
  }

  async #leave(mailId: string): Promise<Outcome> {
    const mail = await this.preferences.mail(mailId);
    if (!mail) return 'unknown-mail';
    const topics = Object.fromEntries(topicsLeftBy(mail.topic).map((topic) => [topic, false]));
    const said = { place: 'intake', locale: mail.locale, mailId, leftBy: 'by-mail' as const };
    await this.change.run(mail.email, { topics }, said, this.clock.now());
    return 'unsubscribed';
  }
}
