import { BULK_TOPICS, CAPPED_TOPICS, WANTED_BY_DEFAULT } from './mail-topics.js';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The topics that count against the weekly cap, as a list in SQL. */
export const CAPPED_IN_SQL = `(${quoted(CAPPED_TOPICS)})`;

const UNASKED_IN_SQL = `(${quoted(BULK_TOPICS.filter((topic) => !WANTED_BY_DEFAULT[topic]))})`;

/** Joins to a mail `m` what its address has said: as `a` and, of the mail's topic, `p`. */
export const WITH_ADDRESS = `LEFT JOIN mail_address a ON a.email = m.recipient
  LEFT JOIN mail_preference p ON p.address_id = a.id AND p.topic = m.topic`;

/** Why a mail `m` beside WITH_ADDRESS must never go, whoever asked for it; null where it may. @param now the parameter that holds the moment */
export const refusal = (now: string): string => `CASE
  WHEN m.expires_at <= ${now} THEN 'expired'
  WHEN a.suppressed_at IS NOT NULL THEN 'suppressed-' || a.suppressed_for
  WHEN m.topic = 'service' OR p.wanted THEN NULL
  WHEN NOT p.wanted THEN 'unsubscribed'
  WHEN m.topic IN ${UNASKED_IN_SQL} THEN 'not-confirmed'
END`;
