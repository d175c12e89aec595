import type { Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import { readSequence } from './sequences.queries.js';
import type { SequenceView } from './sequence.views.js';

/** A sequence whose row this transaction holds. @throws DomainError `not-found` */
export async function holdSequence(tx: Transaction, id: string): Promise<SequenceView> {
  await tx.query('SELECT FROM mail_sequence WHERE id = $1 FOR UPDATE', [id]);
  const sequence = await readSequence(tx, id);
  if (!sequence) throw notFound();
  return sequence;
}
