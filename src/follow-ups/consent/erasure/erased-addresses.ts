import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MASTER_KEY } from '../../../platform/crypto/master-key.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/**
 * Knows erased addresses again by their keyed hash, so that nobody who was erased is written to as if she were new. The
 * key comes from the master key: whoever holds only the database cannot try likely addresses against it.
 */
@Injectable()
export class ErasedAddresses {
  readonly #key: Buffer;

  constructor(@Inject(MASTER_KEY) masterKey: string) {
    this.#key = Buffer.from(hkdfSync('sha256', masterKey, 'skin-school', 'erased-addresses', 32));
  }

  /** The key as SQL that plans takes it, in hexadecimal. */
  get hexKey(): string {
    return this.#key.toString('hex');
  }

  /** Which of these were erased, by the letters that were given; true: nothing at all goes there. */
  async among(on: Queryable, emails: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const rows = await on.prepared<{ email: string; suppressed: boolean }>(
      'erased-among',
      `SELECT g.email::text AS email, x.suppressed FROM unnest($1::citext[]) AS g (email)
       JOIN mail_erased x ON x.address_hash = mail_address_hash(g.email, $2)`,
      [emails, this.#key],
    );
    return new Map(rows.map(({ email, suppressed }) => [email, suppressed]));
  }

  /** Keeps the hash of an address; whoever was suppressed once stays so. */
  async remember(tx: Transaction, email: string, suppressed: boolean, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO mail_erased (address_hash, suppressed, erased_at) VALUES (mail_address_hash($1, $2), $3, $4)
       ON CONFLICT (address_hash) DO UPDATE SET suppressed = mail_erased.suppressed OR excluded.suppressed, erased_at = excluded.erased_at`,
      [email, this.#key, suppressed, now],
    );
  }

  /** Its owner has asked for mail anew, or staff have released it: then it is an address like any other. */
  async forget(tx: Transaction, addressId: string, { released }: { released: boolean }): Promise<void> {
    await tx.query(
      `DELETE FROM mail_erased x USING mail_address a
       WHERE a.id = $1 AND x.address_hash = mail_address_hash(a.email, $2) AND ($3 OR NOT x.suppressed)`,
      [addressId, this.#key, released],
    );
  }
}
