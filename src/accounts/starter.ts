import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { emailInput, localeInput, nameInput } from '../platform/http/input.js';
import { ROLES } from '../platform/http/viewer.js';
import type { Database } from '../platform/database/database.js';

const peopleFile = z.array(
  z.strictObject({ email: emailInput, name: nameInput, locale: localeInput, roles: z.array(z.enum(ROLES)) }),
);

/** Fills in the demo people; those who are there already stay as they are. */
export async function seedPeople(database: Database, now: Date): Promise<void> {
  const people = peopleFile.parse(parse(readFileSync(new URL('./starter/people.yaml', import.meta.url), 'utf8')));
  await database.transaction(async (tx) => {
    for (const { email, name, locale, roles } of people) {
      await tx.query(
        'INSERT INTO person (email, name, locale, roles, email_verified_at, created_at) VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (email) DO NOTHING',
        [email, name, locale, roles, now],
      );
    }
  });
}
