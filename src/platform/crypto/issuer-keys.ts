import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, importJWK, type CryptoKey, type JWK } from 'jose';
import { Clock } from '../clock.js';
import { Database, type Queryable, type Transaction } from '../database/database.js';
import { MASTER_KEY } from './master-key.js';
import { SecretSeal } from './seal.js';

/** What Open Badges asks of every verifier. */
export const ISSUER_ALGORITHM = 'RS256';
const BITS = 2048;
const generate = promisify(generateKeyPair);

/** A key that verifies what the school has signed. */
export interface PublicIssuerKey {
  /** Its RFC 7638 thumbprint. */
  id: string;
  jwk: JWK;
  retiredAt: Date | null;
}

/** The key that the school signs with. */
export interface SigningKey {
  id: string;
  key: CryptoKey;
}

interface KeyRow extends Record<string, unknown> {
  id: string;
  public_jwk: JWK;
  sealed_private: Buffer;
  retired_at: Date | null;
}

/** The keys that sign in the name of the school: one for all processes, made when first needed and sealed in the database. */
@Injectable()
export class IssuerKeys {
  readonly #seal: SecretSeal;
  /** Opening and importing a key costs more than signing with it. */
  #opened: SigningKey | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(MASTER_KEY) masterKey: string,
  ) {
    this.#seal = new SecretSeal(masterKey, 'issuer key');
  }

  /** The key to sign with now. @throws Error when it was sealed under another master key */
  async current(): Promise<SigningKey> {
    const row = (await this.#currentRow()) ?? (await this.#make());
    if (this.#opened?.id !== row.id) {
      const jwk = JSON.parse(this.#seal.open(row.sealed_private)) as JWK;
      this.#opened = { id: row.id, key: (await importJWK(jwk, ISSUER_ALGORITHM)) as CryptoKey };
    }
    return this.#opened;
  }

  /** Every key that ever signed, the current one first. */
  async all(): Promise<PublicIssuerKey[]> {
    await this.current();
    // All keys, retired ones too: what they signed stays verifiable.
    const rows = await this.database.query<KeyRow>(
      'SELECT id, public_jwk, retired_at FROM issuer_key ORDER BY retired_at DESC NULLS FIRST',
    );
    return rows.map(({ id, public_jwk: jwk, retired_at: retiredAt }) => ({ id, jwk, retiredAt }));
  }

  /**
   * Retires the current key and makes a new one; `note` writes in the same transaction who did.
   * @returns the id of the one that signs from now on
   */
  async rotate(note?: (tx: Transaction, id: string) => Promise<void>): Promise<string> {
    const fresh = await this.#fresh();
    await this.database.transaction(async (tx) => {
      await tx.query('UPDATE issuer_key SET retired_at = $1 WHERE retired_at IS NULL', [this.clock.now()]);
      if (await this.#insert(tx, fresh)) await note?.(tx, fresh.id);
    });
    // Of two who rotate at once, one key was made.
    return (await this.#currentRow())!.id;
  }

  async #currentRow(): Promise<KeyRow | undefined> {
    const [row] = await this.database.query<KeyRow>('SELECT * FROM issuer_key WHERE retired_at IS NULL');
    return row;
  }

  async #make(): Promise<KeyRow> {
    // Of two processes that need it first at the same moment, one writes and both use what it wrote.
    await this.#insert(this.database, await this.#fresh());
    return (await this.#currentRow())!;
  }

  async #fresh(): Promise<Pick<KeyRow, 'id' | 'public_jwk' | 'sealed_private'>> {
    const { privateKey } = await generate('rsa', { modulusLength: BITS });
    const jwk = privateKey.export({ format: 'jwk' }) as JWK;
    const { kty, n, e } = jwk;
    const id = await calculateJwkThumbprint({ kty, n, e });
    return { id, public_jwk: { kty, n, e }, sealed_private: this.#seal.seal(JSON.stringify(jwk)) };
  }

  /** @returns false when there is a current key already */
  async #insert(on: Queryable, key: Pick<KeyRow, 'id' | 'public_jwk' | 'sealed_private'>): Promise<boolean> {
    const inserted = await on.query(
      `INSERT INTO issuer_key (id, public_jwk, sealed_private, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ((true)) WHERE retired_at IS NULL DO NOTHING RETURNING id`,
      [key.id, key.public_jwk, key.sealed_private, this.clock.now()],
    );
    return inserted.length > 0;
  }
}
