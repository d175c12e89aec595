import type { Queryable } from '../platform/database/database.js';
import { narrowedGone } from './sequences.errors.js';
import type { SequenceDefinition } from './sequence.rules.js';

const TABLES = { masterclassId: 'masterclass', courseId: 'course', quizId: 'quiz', claimId: 'claim' } as const;

/** Looks whether what a sequence is narrowed to exists. @throws DomainError `narrowed-gone` at its field */
export async function checkNarrowed(on: Queryable, narrowed: SequenceDefinition['narrowed']): Promise<void> {
  for (const [field, table] of Object.entries(TABLES) as [keyof typeof TABLES, string][]) {
    const id = narrowed[field];
    if (id === undefined) continue;
    const rows = await on.query(`SELECT FROM ${table} WHERE id = $1`, [id]);
    if (rows.length === 0) throw narrowedGone(field);
  }
}
