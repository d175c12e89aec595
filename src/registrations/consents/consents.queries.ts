import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { CONSENTS, consentWording, NO_CONSENT, type ConsentPurpose } from './consents.js';

/** Something that a person agreed to, or could. */
export interface ConsentView {
  purpose: ConsentPurpose;
  /** The name of the wording that she agreed to; null when she did not. */
  version: string | null;
  /** These words or, where she did not agree, those that stand now. */
  wording: string;
}

/** What people agreed to when they registered. */
@Injectable()
export class ConsentQueries {
  constructor(private readonly database: Database) {}

  /** What the holder of a registration agreed to, in the very words of then. */
  async ofRegistration(id: string, locale: Locale): Promise<ConsentView[]> {
    // Which wordings did she agree to?
    const [row] = await this.database.query<
      { consent_version: string; consents: Record<string, string> } & QueryResultRow
    >('SELECT consent_version, consents FROM registration WHERE id = $1', [id]);
    if (!row) return [];
    const given: Record<ConsentPurpose, string | null> = {
      registering: row.consent_version === NO_CONSENT ? null : row.consent_version,
      'follow-up': row.consents['follow-up'] ?? null,
    };
    return (Object.keys(CONSENTS) as ConsentPurpose[]).map((purpose) => {
      const version = given[purpose];
      const wording = consentWording(purpose, version ?? CONSENTS[purpose].current);
      return { purpose, version, wording: wording?.[locale] ?? version ?? '' };
    });
  }
}
