import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { CONSENT_VERSION } from './consent.rules.js';
import { PersonKeys } from './person-keys.js';

/** Notes that somebody agrees to answer about her skin, with the wording she read, and makes her key. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly database: Database,
    private readonly keys: PersonKeys,
  ) {}

  /** Agreeing twice is agreeing once; to a newer wording it stands beside the earlier one, which ends. */
  async run(actor: Pick<Viewer, 'id'>, locale: Locale, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        'UPDATE profile_consent SET withdrawn_at = $2 WHERE person_id = $1 AND withdrawn_at IS NULL AND version <> $3',
        [actor.id, now, CONSENT_VERSION],
      );
      await tx.query(
        `INSERT INTO profile_consent (person_id, version, locale, given_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id) WHERE withdrawn_at IS NULL DO NOTHING`,
        [actor.id, CONSENT_VERSION, locale, now],
      );
      await this.keys.ensure(tx, actor.id, now);
    });
  }
}
