import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Message } from '../../platform/i18n/messages.js';
import { mailCatalogues, mailMessage } from '../../platform/mail/mail-messages.js';

/** A group of built-in mails and how many of its sentences staff have reworded. */
export interface CatalogueRow {
  name: string;
  sentences: number;
  changed: number;
}

/** A sentence of a built-in mail in one language. */
export interface Sentence {
  /** Within its catalogue. */
  key: string;
  original: string;
  /** Staff's own words; null where the original holds. */
  text: string | null;
}

/** One sentence, with what it has said before. */
export interface SentenceView extends Sentence {
  message: Message;
  /** How often it was changed: rises with every save. */
  version: number;
  revisions: { text: string | null; savedAt: Date; savedBy: string | null }[];
}

/** Reads how staff have reworded the built-in mails. */
@Injectable()
export class WordingQueries {
  constructor(private readonly database: Database) {}

  /** Every catalogue, in the order of its name. */
  async catalogues(): Promise<CatalogueRow[]> {
    const rows = await this.database.query<{ key: string; count: number }>(
      'SELECT key, count(*)::int AS count FROM mail_wording GROUP BY key',
    );
    return [...mailCatalogues]
      .map(([name, messages]) => {
        const own = rows.filter(({ key }) => key.slice(0, key.lastIndexOf('.')) === name);
        return {
          name,
          sentences: Object.keys(messages).length,
          changed: own.reduce((sum, { count }) => sum + count, 0),
        };
      })
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  /** The sentences of a catalogue in a language. @throws DomainError `not-found` */
  async sentences(catalogue: string, locale: Locale): Promise<Sentence[]> {
    const messages = mailCatalogues.get(catalogue);
    if (!messages) throw notFound();
    const rows = await this.database.query<{ key: string; text: string }>(
      'SELECT key, text FROM mail_wording WHERE locale = $1',
      [locale],
    );
    const texts = new Map(rows.map(({ key, text }) => [key, text]));
    return Object.entries(messages).map(([key, message]) => ({
      key,
      original: message[locale],
      text: texts.get(`${catalogue}.${key}`) ?? null,
    }));
  }

  /** One sentence in a language. @throws DomainError `not-found` */
  async sentence(catalogue: string, key: string, locale: Locale): Promise<SentenceView> {
    const full = `${catalogue}.${key}`;
    const message = mailMessage(full);
    if (!message) throw notFound();
    const [row] = await this.database.query<{ text: string }>(
      'SELECT text FROM mail_wording WHERE key = $1 AND locale = $2',
      [full, locale],
    );
    const revisions = await this.database.query<SentenceView['revisions'][number] & Record<string, unknown>>(
      `SELECT r.text, r.saved_at AS "savedAt", p.name AS "savedBy" FROM mail_wording_revision r
       LEFT JOIN person p ON p.id = r.saved_by WHERE r.key = $1 AND r.locale = $2 ORDER BY r.id DESC`,
      [full, locale],
    );
    return { key, message, original: message[locale], text: row?.text ?? null, version: revisions.length, revisions };
  }
}
