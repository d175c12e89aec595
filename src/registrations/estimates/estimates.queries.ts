import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { RegistrationView } from '../registrations.views.js';
import { estimateFor, type Estimate } from './estimate.rules.js';

/** How far back it is looked, in full sessions. */
const SESSIONS = 20;

/** What the school's own past says to those who wait. */
@Injectable()
export class EstimateQueries {
  constructor(private readonly database: Database) {}

  /** Null for whoever does not wait, and while the past is too short to tell anything. */
  async of({
    position,
    session,
  }: Pick<RegistrationView, 'position'> & { session: { masterclassId: string } }): Promise<Estimate | null> {
    if (position === null) return null;
    // How many places came free at the latest full sessions, of this masterclass and of all?
    const rows = await this.database.prepared<{ scope: 'masterclass' | 'school'; freed: number }>(
      'line-history',
      `(SELECT 'masterclass' AS scope, freed FROM line_history WHERE masterclass_id = $1 AND freed IS NOT NULL ORDER BY started_at DESC LIMIT ${SESSIONS})
       UNION ALL (SELECT 'school', freed FROM line_history WHERE freed IS NOT NULL ORDER BY started_at DESC LIMIT ${SESSIONS})`,
      [session.masterclassId],
    );
    const freed = (scope: 'masterclass' | 'school') =>
      rows.filter((row) => row.scope === scope).map((row) => row.freed);
    return estimateFor(position, { masterclass: freed('masterclass'), school: freed('school') });
  }
}
