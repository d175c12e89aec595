import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../../platform/database/database.js';

/** What is kept of an address, in numbers. */
export interface Kept extends QueryResultRow {
  mails: number;
  /** Of these, how many still wait. */
  due: number;
  /** What was said of it, as it is kept for proof. */
  said: number;
  suppressed: boolean;
  /** What others keep of it, and erasing here leaves. */
  account: boolean;
  registrations: number;
}

/** Tells staff what would be erased. */
@Injectable()
export class ErasureQueries {
  constructor(private readonly database: Database) {}

  async kept(email: string): Promise<Kept> {
    // How much is there of this address, here and elsewhere?
    const [row] = await this.database.query<Kept>(
      `SELECT (SELECT count(*)::int FROM mail WHERE recipient = $1) AS mails,
         (SELECT count(*)::int FROM mail WHERE recipient = $1 AND state = 'due') AS due,
         (SELECT count(*)::int FROM mail_consent_event e JOIN mail_address a ON a.id = e.address_id WHERE a.email = $1) AS said,
         EXISTS (SELECT 1 FROM mail_address WHERE email = $1 AND suppressed_at IS NOT NULL) AS suppressed,
         EXISTS (SELECT 1 FROM person WHERE email = $1) AS account,
         (SELECT count(*)::int FROM registration WHERE email = $1) AS registrations`,
      [email],
    );
    return row!;
  }
}
