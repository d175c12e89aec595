import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { STATUS_LIST_SIZE } from './status-list.rules.js';

/** Reads which positions of the status lists say 'no longer'. */
@Injectable()
export class StatusListQueries {
  constructor(private readonly database: Database) {}

  /** The revoked positions of a list, counted from 1; null for a list that no certificate stands in yet. The first always exists. */
  async revoked(list: number): Promise<number[] | null> {
    const from = (list - 1) * STATUS_LIST_SIZE;
    // Which positions of this list are revoked, and does any certificate stand in it?
    const [row] = await this.database.query<{ positions: string[]; used: boolean }>(
      `SELECT ARRAY(SELECT status_index - $1 FROM revoked_status WHERE status_index >= $1 AND status_index < $2) AS positions,
         EXISTS (SELECT FROM certificate WHERE status_index >= $1) OR EXISTS (SELECT FROM revoked_status WHERE status_index >= $1) AS used`,
      [from, from + STATUS_LIST_SIZE],
    );
    return row!.used || list === 1 ? row!.positions.map(Number) : null;
  }
}
