import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../../platform/database/database.js';
import type { Locale } from '../../../platform/i18n/locales.js';

/** A wish for the newsletter, as its link shows it. */
export interface WishView {
  id: string;
  email: string;
  locale: Locale;
  wording: string;
  state: 'open' | 'confirmed' | 'expired';
  /** True when the address gets the newsletter already. */
  wanted: boolean;
}

/** What wishes for the newsletter there are. */
@Injectable()
export class NewsletterQueries {
  constructor(private readonly database: Database) {}

  /** A wish by its id; null when it was forgotten. */
  async wish(id: string, now: Date): Promise<WishView | null> {
    // Whose wish is this, and does that address have the newsletter?
    const [row] = await this.database.query<WishView & QueryResultRow>(
      `SELECT r.id, a.email::text AS email, r.locale, r.wording,
              CASE WHEN r.confirmed_at IS NOT NULL THEN 'confirmed' WHEN r.expires_at <= $2 THEN 'expired' ELSE 'open' END AS state,
              coalesce((SELECT p.wanted FROM mail_preference p WHERE p.address_id = a.id AND p.topic = 'news'), false) AS wanted
       FROM newsletter_request r JOIN mail_address a ON a.id = r.address_id WHERE r.id = $1`,
      [id, now],
    );
    return row ?? null;
  }

  /** Whether one press gives somebody the newsletter: her address is known to be hers, and it does not come yet. */
  async offeredTo({ id, email }: { id: string; email: string }): Promise<boolean> {
    // Does this address say that it wants news?
    const rows = await this.database.query(
      `SELECT 1 FROM mail_address a JOIN mail_preference p ON p.address_id = a.id
       WHERE a.email = $1 AND p.topic = 'news' AND p.wanted`,
      [email],
    );
    return rows.length === 0 && (await this.isVerified(id));
  }

  /** Whether the address of an account is known to be its person's. */
  async isVerified(personId: string): Promise<boolean> {
    const [row] = await this.database.query<{ verified: boolean }>(
      'SELECT email_verified_at IS NOT NULL AS verified FROM person WHERE id = $1',
      [personId],
    );
    return row?.verified ?? false;
  }
}
