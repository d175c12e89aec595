import { Injectable } from '@nestjs/common';
import { ChangeFeed } from '../database/change-feed.js';
import { Database } from '../database/database.js';
import type { Locale } from '../i18n/locales.js';
import type { Translate } from '../i18n/messages.js';
import { mailTranslator, wordingKey, type Wordings } from './mail-messages.js';

/** What the triggers of mail_wording announce. */
const TAG = 'mail-wordings';

/** Remembers staff's own wordings of built-in mails until the database announces another. */
@Injectable()
export class MailWordings {
  #known: Promise<Wordings> | null = null;

  constructor(
    private readonly database: Database,
    private readonly feed: ChangeFeed,
  ) {
    feed.listen('content_changed', (tag) => {
      if (tag === null || tag === TAG) this.#known = null;
    });
  }

  /** The function that says the sentences of mails in a language, as staff word them now. */
  async translator(locale: Locale): Promise<Translate> {
    return mailTranslator(locale, await this.current());
  }

  /** All wordings as they stand now. */
  async current(): Promise<Wordings> {
    // While announcements cannot arrive nothing remembered may be used.
    if (!this.feed.live) return this.#read();
    if (this.#known) return this.#known;
    const reading = this.#read();
    this.#known = reading;
    try {
      return await reading;
    } catch (error) {
      if (this.#known === reading) this.#known = null;
      throw error;
    }
  }

  async #read(): Promise<Wordings> {
    const rows = await this.database.query<{ key: string; locale: Locale; text: string }>(
      'SELECT key, locale, text FROM mail_wording',
    );
    return new Map(rows.map(({ key, locale, text }) => [wordingKey(key, locale), text]));
  }
}
