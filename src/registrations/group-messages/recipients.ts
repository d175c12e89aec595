import type { Queryable } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Group } from './group-message.rules.js';

/** One address that a message goes to. */
export interface Recipient extends Record<string, unknown> {
  registrationId: string;
  email: string;
  locale: Locale;
  /** True when our mail to it was refused for good and none was taken since. */
  refused: boolean;
}

/** Who is in these groups now: each address once, as its live registration has it, or else its last one. */
export async function findRecipients(
  within: Queryable,
  sessionId: string,
  { groups, locales }: { groups: readonly Group[]; locales: readonly Locale[] },
): Promise<Recipient[]> {
  return within.query<Recipient>(
    `WITH latest AS (
       SELECT DISTINCT ON (email) id, email, locale, status, attendance, arrival FROM registration WHERE session_id = $1
       ORDER BY email, status = 'cancelled', created_at DESC, id
     ), chosen AS (
       SELECT * FROM latest WHERE locale = ANY ($3::text[])
         AND (status = ANY ($2::text[]) OR status = 'confirmed' AND coalesce(attendance, 'unchecked') = ANY ($2::text[]))
     ), refused AS (
       SELECT DISTINCT f.recipient FROM chosen c JOIN mail f ON f.recipient = c.email AND f.state = 'failed' AND f.reason LIKE 'refused-5%'
       WHERE NOT EXISTS (SELECT 1 FROM mail ok WHERE ok.recipient = f.recipient AND ok.state = 'accepted' AND ok.settled_at > f.settled_at)
     )
     SELECT id AS "registrationId", email::text AS email, locale, email IN (SELECT recipient FROM refused) AS refused
     FROM chosen ORDER BY arrival`,
    [sessionId, groups, locales],
  );
}
