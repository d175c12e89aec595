import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { stepGone, templateElsewhere, templateUnknown } from './sequences.errors.js';
import { SUBJECT_OF, type SequenceDefinition, type StepDefinition, type Trigger } from './sequence.rules.js';

/** Which steps a save has added, changed in what decides when and to whom they go, and taken out. */
export interface StepChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Keeps the steps of a sequence in step with its definition. */
@Injectable()
export class SaveSteps {
  /** The caller holds the sequence's row. @throws DomainError `template-unknown`, `template-for-other-trigger`, `step-gone` */
  async within(
    tx: Transaction,
    sequenceId: string,
    { steps, trigger }: SequenceDefinition,
    now: Date,
  ): Promise<StepChanges> {
    const templates = await checkTemplates(tx, steps, trigger);
    const known = await tx.query<{ id: string }>(
      'SELECT id FROM mail_step WHERE sequence_id = $1 AND removed_at IS NULL',
      [sequenceId],
    );
    const ids = new Set(known.map(({ id }) => id));
    for (const [n, { id }] of steps.entries()) if (id !== null && !ids.delete(id)) throw stepGone(n);
    const removed = [...ids];
    // First out of each other's way: no two steps stand at one place, also while they change places.
    await tx.query('UPDATE mail_step SET removed_at = $2 WHERE id = ANY ($1::uuid[])', [removed, now]);
    await tx.query('UPDATE mail_step SET position = position + 1000 WHERE sequence_id = $1 AND removed_at IS NULL', [
      sequenceId,
    ]);
    const changes: StepChanges = { added: [], changed: [], removed };
    for (const [position, step] of steps.entries()) {
      const values = [...valuesOf(step), templates.get(step.template)!, position];
      if (step.id === null) changes.added.push(await insert(tx, sequenceId, values));
      else if (await update(tx, step.id, values)) changes.changed.push(step.id);
    }
    return changes;
  }
}

function valuesOf({ delayMinutes, quiet, expiresMinutes, conditions }: StepDefinition): unknown[] {
  return [delayMinutes, quiet?.from ?? null, quiet?.to ?? null, expiresMinutes, JSON.stringify(conditions)];
}

async function checkTemplates(
  tx: Transaction,
  steps: readonly StepDefinition[],
  trigger: Trigger,
): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string; trigger: Trigger }>(
    'SELECT id, name, trigger FROM mail_template WHERE name = ANY ($1::text[]) FOR KEY SHARE',
    [steps.map(({ template }) => template)],
  );
  const found = new Map(rows.map((row) => [row.name, row]));
  for (const [n, { template }] of steps.entries()) {
    const text = found.get(template);
    if (!text) throw templateUnknown(n, template);
    if (SUBJECT_OF[text.trigger] !== SUBJECT_OF[trigger]) throw templateElsewhere(n, template);
  }
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function insert(tx: Transaction, sequenceId: string, values: readonly unknown[]): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO mail_step (sequence_id, delay_minutes, quiet_from, quiet_to, expires_minutes, conditions, template_id, position)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [sequenceId, ...values],
  );
  return row!.id;
}

/** @returns true when something other than its place is different now */
async function update(tx: Transaction, id: string, values: readonly unknown[]): Promise<boolean> {
  const [row] = await tx.query<{ changed: boolean }>(
    `UPDATE mail_step st SET delay_minutes = $2, quiet_from = $3, quiet_to = $4, expires_minutes = $5, conditions = $6, template_id = $7, position = $8,
       version = st.version + was.changed::int
     FROM (SELECT id, (delay_minutes, quiet_from, quiet_to, expires_minutes, conditions, template_id)
         IS DISTINCT FROM ($2::int, $3::time, $4::time, $5::int, $6::jsonb, $7::uuid) AS changed FROM mail_step WHERE id = $1) was
     WHERE st.id = was.id RETURNING was.changed`,
    [id, ...values],
  );
  return row!.changed;
}
