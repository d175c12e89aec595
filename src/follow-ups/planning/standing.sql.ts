import { TRIGGERS, type Trigger } from '../sequence.rules.js';
import { rulesOf, tracesOf } from './moments.sql.js';

/**
 * How each sequence of `q` stands to an address, by the planner's own rules asked one by one: one row for each sequence
 * that finds something of hers. `meant`: something of hers is what it is narrowed to; `at`: when such a thing last set it
 * going, null where none did; `taken`: whether one did that counts. $1 is now, $2 the address.
 * @param q a relation with id, trigger, narrowed and switched_on_at
 */
export function standingsIn(q: string): string {
  return TRIGGERS.map((trigger) => standingOf(trigger, q)).join(' UNION ALL ');
}

function standingOf(trigger: Trigger, q: string): string {
  const { subject, link, beside = '', holds, moment, counts } = rulesOf(trigger);
  const happened = link === null ? '' : `LEFT JOIN LATERAL ${tracesOf(trigger)} ON TRUE`;
  // Where nothing happened that could be of another claim, nothing was of another claim.
  const meant = `coalesce(${subject.narrowed}, TRUE)`;
  const set = `${meant} AND ${holds} AND ${moment} IS NOT NULL`;
  return `SELECT q.id, bool_or(${meant}) AS meant, max(${counts ?? moment}) FILTER (WHERE ${set}) AS at,
      coalesce(bool_or(${set} ${counts === null ? '' : `AND ${counts} >= q.switched_on_at`}), FALSE) AS taken
    FROM ${q} q CROSS JOIN (${subject.from}) ${happened} ${beside} WHERE q.trigger = '${trigger}' AND ${subject.recipient} = $2 GROUP BY q.id`;
}
