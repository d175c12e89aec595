import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, sqlState, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { CreateStudy } from '../studies/create-study.js';
import { nothingTicked } from './references.errors.js';
import { ReferenceQueries } from './references.queries.js';

const UNIQUE_VIOLATION = '23505';

/** Saves the entries of a list that a person ticked as studies; what is there already stays as it is. */
@Injectable()
export class SaveReferences {
  constructor(
    private readonly database: Database,
    private readonly references: ReferenceQueries,
    private readonly createStudy: CreateStudy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * All or none of them. Saving twice is saving once.
   * @returns how many studies are new
   * @throws DomainError `not-found`, `nothing-ticked`
   */
  async run(actor: Viewer, importId: string, ticked: readonly number[], now: Date): Promise<number> {
    if (ticked.length === 0) throw nothingTicked();
    const save = () => this.database.transaction((tx) => this.#save(tx, actor, importId, new Set(ticked), now));
    try {
      return await save();
    } catch (error) {
      // Somebody added one of them at the same moment: it is there now, and the others are still to be saved.
      if (sqlState(error) === UNIQUE_VIOLATION) return save();
      throw error;
    }
  }

  async #save(
    tx: Transaction,
    actor: Viewer,
    importId: string,
    ticked: ReadonlySet<number>,
    now: Date,
  ): Promise<number> {
    const [list] = await tx.query('SELECT id FROM reference_import WHERE id = $1 FOR UPDATE', [importId]);
    if (!list) throw notFound();
    const entries = await this.references.entries(importId, tx);
    const wanted = entries.filter(({ number, state }) => state === 'new' && ticked.has(number));
    for (const { number, reference } of wanted) {
      const study = await this.createStudy.within(
        tx,
        { ...reference!, design: null, size: null, funder: null, conflict: null },
        'import',
      );
      await tx.query('UPDATE reference_entry SET study_id = $3, saved_at = $4 WHERE import_id = $1 AND number = $2', [
        importId,
        number,
        study.id,
        now,
      ]);
    }
    await this.audit.write(tx, {
      actor,
      action: 'study.import',
      subject: 'reference-import',
      subjectId: importId,
      details: { studies: wanted.length },
    });
    return wanted.length;
  }
}
