import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { SubjectOfMail, SubjectValues, ValuesLoader } from './subject-values.js';

/** What mails to an address by itself put into their texts: whoever has an account is greeted by her name. */
@Injectable()
export class AddressValues implements ValuesLoader {
  constructor(private readonly database: Database) {}

  async load(mails: readonly SubjectOfMail[]): Promise<Map<string, SubjectValues>> {
    // These addresses, with the name of the account that has the same.
    const rows = await this.database.prepared<{ id: string; name: string | null }>(
      'follow-up-addresses',
      'SELECT a.id, p.name FROM mail_address a LEFT JOIN person p ON p.email = a.email WHERE a.id = ANY ($1::uuid[])',
      [mails.map(({ subjectId }) => subjectId)],
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      mails.flatMap(({ mailId, subjectId }) => {
        const row = known.get(subjectId);
        return row ? [[mailId, { name: row.name ?? '', values: {} }] as const] : [];
      }),
    );
  }
}
