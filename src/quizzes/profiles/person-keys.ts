import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MASTER_KEY } from '../../platform/crypto/master-key.js';
import { SecretSeal } from '../../platform/crypto/seal.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import { CONSENT_VERSION } from './consent.rules.js';

const KEY_BYTES = 32;

/** The keys with which answers about people's skin are sealed: one for each person, made of chance, sealed with the master key. */
@Injectable()
export class PersonKeys {
  readonly #seal: SecretSeal;

  constructor(
    private readonly database: Database,
    @Inject(MASTER_KEY) masterKey: string,
  ) {
    this.#seal = new SecretSeal(masterKey, 'person key');
  }

  /** Makes her key, unless she has one. */
  async ensure(on: Queryable, personId: string, now: Date): Promise<void> {
    await on.query(
      'INSERT INTO person_key (person_id, sealed_key, made_at) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO NOTHING',
      [personId, this.#seal.seal(randomBytes(KEY_BYTES).toString('base64url')), now],
    );
  }

  /** What seals and opens her answers; null without a key, or without her consent as it is asked for now. */
  async of(personId: string, { withConsent }: { withConsent: boolean }): Promise<SecretSeal | null> {
    // Her key, only while her consent stands where that is asked.
    const [row] = await this.database.prepared<{ sealed_key: Buffer }>(
      'person-key',
      `SELECT k.sealed_key FROM person_key k WHERE k.person_id = $1 AND (NOT $2::boolean OR EXISTS (
         SELECT FROM profile_consent c WHERE c.person_id = k.person_id AND c.withdrawn_at IS NULL AND c.version = $3))`,
      [personId, withConsent, CONSENT_VERSION],
    );
    return row ? new SecretSeal(this.#seal.open(row.sealed_key), 'profile answers') : null;
  }
}
