import type { Queryable, Transaction } from '../database/database.js';

const MINUTE = 60_000;
const FIRST_REST_SECONDS = 60;
const LONGEST_REST_SECONDS = 3_600;

/** What is known of how fast mail may go to a domain. */
export interface DomainPace {
  domain: string;
  perMinute: number | null;
  restingUntil: Date | null;
  minute: Date | null;
  claimed: number;
  laterMinute: Date | null;
  later: number;
}

/** Why a mail to a domain waits, and until when. */
export interface DomainHold {
  until: Date;
  heldFor: 'domain-resting' | 'domain-limit';
}

/**
 * Counts one mail to the domain at this moment, in `pace` itself, or says until when it waits. Those over the limit are
 * spread over the minutes that follow, as many to each as it may hold, so that none is looked at before it can go.
 */
export function countMail(pace: DomainPace, now: Date): DomainHold | null {
  if (pace.restingUntil && pace.restingUntil > now) return { until: pace.restingUntil, heldFor: 'domain-resting' };
  if (pace.perMinute === null) return null;
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  if (pace.minute?.getTime() !== minute) [pace.minute, pace.claimed] = [new Date(minute), 0];
  if (pace.claimed < pace.perMinute) {
    pace.claimed += 1;
    return null;
  }
  if (!pace.laterMinute || pace.laterMinute.getTime() <= minute)
    [pace.laterMinute, pace.later] = [new Date(minute + MINUTE), 0];
  if (pace.later >= pace.perMinute) [pace.laterMinute, pace.later] = [new Date(pace.laterMinute.getTime() + MINUTE), 0];
  const within = Math.floor((pace.later / pace.perMinute) * MINUTE);
  pace.later += 1;
  return { until: new Date(pace.laterMinute.getTime() + within), heldFor: 'domain-limit' };
}

/** Counts these mails against their domains, in order, under a lock on each. @returns those that wait, by id */
export async function paceByDomain(
  tx: Transaction,
  mails: readonly { id: string; domain: string | null }[],
  now: Date,
): Promise<Map<string, DomainHold>> {
  const holds = new Map<string, DomainHold>();
  const domains = [...new Set(mails.flatMap(({ domain }) => domain ?? []))];
  // Only domains of which something is known; always in the same order, so that two senders do not wait for each other.
  const rows = await tx.prepared<DomainPace & Record<string, unknown>>(
    'mail-domain-pace',
    `SELECT domain, per_minute AS "perMinute", resting_until AS "restingUntil", minute, claimed, later_minute AS "laterMinute", later
     FROM mail_domain WHERE domain = ANY ($1) AND (per_minute IS NOT NULL OR resting_until > $2) ORDER BY domain FOR UPDATE`,
    [domains, now],
  );
  if (rows.length === 0) return holds;
  const paces = new Map(rows.map((row) => [row.domain, row]));
  for (const { id, domain } of mails) {
    const pace = domain === null ? undefined : paces.get(domain);
    const hold = pace && countMail(pace, now);
    if (hold) holds.set(id, hold);
  }
  await tx.query(
    `UPDATE mail_domain d SET minute = p.minute, claimed = p.claimed, later_minute = p."laterMinute", later = p.later
     FROM jsonb_to_recordset($1::jsonb) AS p (domain text, minute timestamptz, claimed int, "laterMinute" timestamptz, later int)
     WHERE d.domain = p.domain`,
    [JSON.stringify(rows)],
  );
  return holds;
}

/** The domain asked to slow down: nothing goes there for a while, and for twice as long when it asks again soon after. */
export async function restDomain(database: Queryable, domain: string, now: Date): Promise<void> {
  await database.query(
    `INSERT INTO mail_domain (domain, resting_until, rest_seconds) VALUES ($1, $2::timestamptz + make_interval(secs => $3), $3)
     ON CONFLICT (domain) DO UPDATE SET (rest_seconds, resting_until) = (
       SELECT s.seconds, $2::timestamptz + make_interval(secs => s.seconds)
       FROM (SELECT CASE WHEN mail_domain.resting_until > $2::timestamptz - interval '1 hour'
         THEN greatest($3, least($4, mail_domain.rest_seconds * 2)) ELSE $3 END AS seconds) s)
     WHERE mail_domain.resting_until IS NULL OR mail_domain.resting_until <= $2`,
    [domain, now, FIRST_REST_SECONDS, LONGEST_REST_SECONDS],
  );
}
