import type { Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { Session } from '../session.entity.js';

/** Locks a series, then its sessions in the order of their ids, as every transaction does that needs several. @throws DomainError `not-found` */
export async function lockSeries(tx: Transaction, id: string): Promise<{ updatedAt: Date; sessions: Session[] }> {
  const [series] = await tx.query<{ updated_at: Date }>(
    'SELECT updated_at FROM session_series WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!series) throw notFound();
  const sessions = await tx.manager.find(Session, {
    where: { seriesId: id },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  sessions.sort((a, b) => ((a.seriesSlot ?? '') < (b.seriesSlot ?? '') ? -1 : 1));
  return { updatedAt: series.updated_at, sessions };
}
