import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { brokenConstraint, Database, type Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { Clock } from '../platform/clock.js';
import { checkNarrowed } from './narrowed.js';
import { Replanning } from './planning/replanning.js';
import { SaveSteps } from './save-steps.js';
import { changedMeanwhile, sequenceArchived, slugTaken, triggerFixed } from './sequences.errors.js';
import type { SequenceDefinition } from './sequence.rules.js';
import type { SequenceStatus } from './sequence.views.js';

/** Makes a sequence, or saves another version of it. */
@Injectable()
export class SaveSequence {
  constructor(
    private readonly database: Database,
    private readonly steps: SaveSteps,
    private readonly replanning: Replanning,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Steps keep their ids. What is due for a step that changed goes by the step as it is now; what is due for one that is
   * gone is skipped; what was sent stays sent.
   * @param id the sequence to save, or null for a new one
   * @param version the version that this person had before her; not looked at for a new one
   * @returns its id and the version it has now
   * @throws DomainError `not-found`, `changed-meanwhile`, `sequence-archived`, `slug-taken`, `trigger-fixed`,
   *   `template-unknown`, `template-for-other-trigger`, `step-gone`, `narrowed-gone`
   */
  async run(
    actor: Viewer,
    id: string | null,
    definition: SequenceDefinition,
    version: number,
  ): Promise<{ id: string; version: number }> {
    try {
      return await this.database.transaction((tx) => this.#save(tx, actor, id, definition, version));
    } catch (error) {
      if (brokenConstraint(error) === 'mail_sequence_slug_key') throw slugTaken();
      throw error;
    }
  }

  async #save(
    tx: Transaction,
    actor: Viewer,
    id: string | null,
    definition: SequenceDefinition,
    version: number,
  ): Promise<{ id: string; version: number }> {
    const now = this.clock.now();
    await checkNarrowed(tx, definition.narrowed);
    const saved =
      id === null ? await insert(tx, definition, now) : await update(tx, id, { ...definition, version }, now);
    const changes = await this.steps.within(tx, saved.id, definition, now);
    await this.replanning.afterEdit(tx, saved.id, changes, now);
    await this.audit.write(tx, {
      actor,
      action: id === null ? 'sequence.created' : 'sequence.saved',
      subject: 'sequence',
      subjectId: saved.id,
      details: { version: saved.version, steps: definition.steps.length, ...changes },
    });
    return saved;
  }
}

async function insert(
  tx: Transaction,
  { slug, name, trigger, narrowed, topic, goal, exits }: SequenceDefinition,
  now: Date,
): Promise<{ id: string; version: number }> {
  const [row] = await tx.query<{ id: string; version: number }>(
    `INSERT INTO mail_sequence (slug, name, trigger, narrowed, topic, goal, exits, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id, version`,
    [slug, name, trigger, narrowed, topic, goal, JSON.stringify(exits), now],
  );
  return row!;
}

async function update(
  tx: Transaction,
  id: string,
  { slug, name, trigger, narrowed, topic, goal, exits, version }: SequenceDefinition & { version: number },
  now: Date,
): Promise<{ id: string; version: number }> {
  const [before] = await tx.query<{ version: number; status: SequenceStatus; trigger: string }>(
    'SELECT version, status, trigger FROM mail_sequence WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!before) throw notFound();
  if (before.version !== version) throw changedMeanwhile(version, before.version);
  if (before.status === 'archived') throw sequenceArchived();
  if (before.status !== 'draft' && before.trigger !== trigger) throw triggerFixed();
  await tx.query(
    `UPDATE mail_sequence SET slug = $2, name = $3, trigger = $4, narrowed = $5, topic = $6, goal = $7, exits = $8, version = version + 1,
       updated_at = $9 WHERE id = $1`,
    [id, slug, name, trigger, narrowed, topic, goal, JSON.stringify(exits), now],
  );
  return { id, version: version + 1 };
}
