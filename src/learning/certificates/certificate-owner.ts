import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';

/** Where to write to a person who is known to exist. */
export async function ownerOf(tx: Transaction, personId: string): Promise<{ email: string; locale: Locale }> {
  const [owner] = await tx.query<{ email: string; locale: Locale }>(
    'SELECT email::text AS email, locale FROM person WHERE id = $1',
    [personId],
  );
  return owner!;
}
