import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { BULK_TOPICS, WANTED_BY_DEFAULT, type BulkTopic, type MailTopic } from '../../platform/mail/mail-topics.js';
import { COUNTABLE, type Countable, type Counting } from './counting/counting.consents.js';

/** Why nothing at all is sent to an address. */
export type SuppressedFor = 'bounced' | 'complained' | 'staff';

/** What an address wants. */
export interface Preferences {
  email: string;
  /** The language of mails, where it was chosen. */
  locale: Locale | null;
  topics: Readonly<Record<BulkTopic, boolean>>;
  suppressed: { for: SuppressedFor; at: Date } | null;
  /** What of its mails it lets us count, where the school does. */
  counting: Counting;
}

/** A mail as the links in it know it. */
export interface LinkedMail {
  id: string;
  email: string;
  topic: MailTopic;
  locale: Locale;
  kind: string;
  subjectId: string;
}

interface AddressRow extends QueryResultRow {
  email: string;
  locale: Locale | null;
  suppressed_at: Date | null;
  suppressed_for: SuppressedFor | null;
  clicks_agreed: boolean;
  opens_agreed: boolean;
  said: Partial<Record<BulkTopic, boolean>> | null;
}

/** What addresses want, and which mail a link came from. */
@Injectable()
export class MailPreferences {
  constructor(private readonly database: Database) {}

  /** What an address wants; where it has said nothing, the defaults of the topics. */
  async of(email: string, within: Queryable = this.database): Promise<Preferences> {
    // What has this address said about each topic?
    const [row] = await within.query<AddressRow>(
      `SELECT a.email::text AS email, a.locale, a.suppressed_at, a.suppressed_for, a.clicks_agreed_at IS NOT NULL AS clicks_agreed, a.opens_agreed_at IS NOT NULL AS opens_agreed,
              (SELECT jsonb_object_agg(p.topic, p.wanted) FROM mail_preference p WHERE p.address_id = a.id) AS said
       FROM mail_address a WHERE a.email = $1`,
      [email],
    );
    const topics = Object.fromEntries(
      BULK_TOPICS.map((topic) => [topic, row?.said?.[topic] ?? WANTED_BY_DEFAULT[topic]]),
    ) as Record<BulkTopic, boolean>;
    return {
      email,
      locale: row?.locale ?? null,
      topics,
      suppressed: row?.suppressed_at ? { for: row.suppressed_for!, at: row.suppressed_at } : null,
      counting: { clicks: row?.clicks_agreed ?? false, opens: row?.opens_agreed ?? false },
    };
  }

  /** The mail of a link. Null: it is not in the ledger any more. */
  async mail(id: string): Promise<LinkedMail | null> {
    const [row] = await this.database.query<LinkedMail & QueryResultRow>(
      `SELECT id, recipient::text AS email, topic, locale, kind, subject_id AS "subjectId" FROM mail WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The mail that went out under a Message-ID, with or without its angle brackets. */
  async byMessageId(messageId: string): Promise<LinkedMail | null> {
    const [row] = await this.database.query<LinkedMail & QueryResultRow>(
      `SELECT id, recipient::text AS email, topic, locale, kind, subject_id AS "subjectId" FROM mail WHERE message_id = $1`,
      [`<${messageId.replace(/^<|>$/g, '')}>`],
    );
    return row ?? null;
  }

  /** What the preference centre asks an address about: what the school counts, and what was agreed to, so that it can be withdrawn. */
  async asksToCount({ counting }: Pick<Preferences, 'counting'>): Promise<Countable[]> {
    const [school] = await this.database.query<Record<Countable, boolean>>(
      'SELECT counts_clicks AS clicks, counts_opens AS opens FROM mail_setting',
    );
    return COUNTABLE.filter((what) => school![what] || counting[what]);
  }
}
