import type { Database, Transaction } from '../platform/database/database.js';
import type { SequenceDefinition } from './sequence.rules.js';
import { STARTER_SEQUENCES } from './starter-sequences.js';

/**
 * Fills in the sequences that the school opens with, switched on; their texts come first. What is there already stays as
 * it is, and so does what staff have made of it.
 */
export async function seedSequences(database: Database, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    for (const sequence of STARTER_SEQUENCES) await seed(tx, sequence, now);
  });
}

async function seed(tx: Transaction, { steps, ...sequence }: SequenceDefinition, now: Date): Promise<void> {
  const { slug, name, trigger, narrowed, topic, goal, exits } = sequence;
  const [added] = await tx.query<{ id: string }>(
    `INSERT INTO mail_sequence (slug, name, trigger, narrowed, topic, goal, exits, status, switched_on_at, scanned_to, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'on', $8, $8, $8, $8) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [slug, name, trigger, narrowed, topic, goal, JSON.stringify(exits), now],
  );
  if (!added) return;
  const rows = steps.map(({ template, delayMinutes, quiet, expiresMinutes, conditions }, position) => ({
    position,
    template,
    delay: delayMinutes,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    expires: expiresMinutes,
    conditions,
  }));
  const made = await tx.query(
    `INSERT INTO mail_step (sequence_id, position, template_id, delay_minutes, quiet_from, quiet_to, expires_minutes, conditions)
     SELECT $1, s.position, t.id, s.delay, s.quiet_from, s.quiet_to, s.expires, s.conditions
     FROM jsonb_to_recordset($2::jsonb) AS s (position int, template text, delay int, quiet_from time, quiet_to time, expires int, conditions jsonb)
     JOIN mail_template t ON t.name = s.template RETURNING id`,
    [added.id, JSON.stringify(rows)],
  );
  if (made.length < rows.length) throw new Error(`a text of the sequence ${slug} is missing`);
}
