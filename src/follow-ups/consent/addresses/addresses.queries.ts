import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../../platform/database/database.js';
import { fromCursor, toCursor, type Paged } from '../../../platform/http/paging.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import type { ConsentKind } from '../mail-addresses.js';
import type { SuppressedFor } from '../mail-preferences.queries.js';
import type { AddressFilter } from './addresses.input.js';

/** An address in the list of staff. */
export interface AddressRow extends QueryResultRow {
  id: string;
  email: string;
  suppressedAt: Date | null;
  suppressedFor: SuppressedFor | null;
  softBounces: number;
  news: boolean;
}

/** One thing that was said of an address. */
export interface ConsentEntry extends QueryResultRow {
  id: string;
  topic: string;
  kind: ConsentKind;
  wording: string | null;
  locale: Locale | null;
  place: string;
  mailId: string | null;
  at: Date;
}

const PAGE = 50;
const HISTORY = 200;
const NEWS = `EXISTS (SELECT 1 FROM mail_preference p WHERE p.address_id = a.id AND p.topic = 'news' AND p.wanted)`;
const COLUMNS = `a.id, a.email::text AS email, a.suppressed_at AS "suppressedAt", a.suppressed_for AS "suppressedFor",
  a.soft_bounces AS "softBounces", ${NEWS} AS news`;

/** What staff may read of addresses. */
@Injectable()
export class AddressQueries {
  constructor(private readonly database: Database) {}

  /** The addresses that pass the filter, by name. @throws DomainError `invalid-input` for a cursor that is not ours */
  async list({ search, state, after }: AddressFilter): Promise<Paged<AddressRow>> {
    const [last] = after ? fromCursor(after, 1) : [];
    // Which addresses hold these letters and are in this state?
    const rows = await this.database.query<AddressRow>(
      `SELECT ${COLUMNS} FROM mail_address a
       WHERE a.erased_at IS NULL AND ($1 = '' OR strpos(lower(a.email::text), lower($1)) > 0)
         AND ($2 = '' OR ($2 = 'suppressed' AND a.suppressed_at IS NOT NULL) OR ($2 = 'soft' AND a.soft_bounces > 0)
              OR ($2 = 'news' AND ${NEWS}))
         AND ($3::text IS NULL OR a.email > $3::citext)
       ORDER BY a.email LIMIT $4`,
      [search, state, last ?? null, PAGE + 1],
    );
    const items = rows.slice(0, PAGE);
    return { items, next: rows.length > PAGE ? toCursor([items.at(-1)!.email]) : null };
  }

  /** One address; of one that was erased there is nothing to show. */
  async byId(id: string): Promise<AddressRow | null> {
    const [row] = await this.database.query<AddressRow>(
      `SELECT ${COLUMNS} FROM mail_address a WHERE a.id = $1 AND a.erased_at IS NULL`,
      [id],
    );
    return row ?? null;
  }

  /** What was said of it, the newest first. */
  history(id: string): Promise<ConsentEntry[]> {
    return this.database.query<ConsentEntry>(
      `SELECT id, topic, kind, wording, locale, place, mail_id AS "mailId", at FROM mail_consent_event
       WHERE address_id = $1 ORDER BY id DESC LIMIT ${HISTORY}`,
      [id],
    );
  }
}
