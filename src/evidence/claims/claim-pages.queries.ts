import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { fromCursor, toCursor } from '../../platform/http/paging.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { said } from '../evidence.queries.js';
import type { claimsQuery, listAnswer } from './claims.answers.js';

type Page = z.output<typeof listAnswer>;

/** Reads claims page by page, for programs. */
@Injectable()
export class ClaimPages {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `invalid-input` when the cursor is none of ours */
  async after({ limit, after, grade }: z.output<typeof claimsQuery>, locale: Locale): Promise<Page> {
    const from = after === undefined ? '' : String(fromCursor(after, 1)[0]);
    // The next claims by name, each with its grade in force and how many studies stand behind it.
    const rows = await this.database.query<Page['items'][number] & Record<string, unknown>>(
      `SELECT c.slug, ${said('c.text')} AS text, coalesce(g.level, 'ungraded') AS level, g.review_due::text AS "reviewDue",
              (SELECT count(*)::int FROM claim_study s WHERE s.claim_id = c.id) AS studies
       FROM claim c LEFT JOIN LATERAL (SELECT level, review_due FROM grade WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) g ON true
       WHERE c.slug > $1 AND ($3::text IS NULL OR coalesce(g.level, 'ungraded') = $3) ORDER BY c.slug LIMIT $4`,
      [from.replace(/\0/g, ''), locale, grade ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? toCursor([items.at(-1)!.slug]) : null };
  }
}
