import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import { IMPORT_LINES_A_PAGE, type ImportLineView, type ImportView } from './import.views.js';

/** What the console reads of lists that were brought along. */
@Injectable()
export class ImportQueries {
  constructor(private readonly database: Database) {}

  /** One list with how far it has come. */
  async one(id: string): Promise<ImportView | null> {
    // What was brought, and how many of its lines are in each state and have each outcome?
    const [row] = await this.database.query<ImportView & QueryResultRow>(
      `SELECT i.id, i.session_id AS "sessionId", i.actor_name AS "actorName", i.file_name AS "fileName", i.encoding, i.separator, i.columns, i.state, i.reason, i.at,
         jsonb_build_object('total', coalesce(l.total, 0), 'bad', coalesce(l.bad, 0), 'due', coalesce(l.due, 0), 'done', coalesce(l.done, 0), 'refused', coalesce(l.refused, 0)) AS counts,
         (SELECT coalesce(jsonb_object_agg(outcome, count), '{}') FROM (SELECT outcome, count(*) FROM registration_import_line WHERE import_id = i.id GROUP BY 1) o) AS outcomes
       FROM registration_import i LEFT JOIN LATERAL (SELECT count(*) AS total, count(*) FILTER (WHERE state = 'bad') AS bad, count(*) FILTER (WHERE state = 'due') AS due,
         count(*) FILTER (WHERE state = 'done') AS done, count(*) FILTER (WHERE state = 'refused') AS refused FROM registration_import_line WHERE import_id = i.id) l ON true
       WHERE i.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Its lines in the order of the file; all of them without a page. */
  async lines(id: string, onlyProblems: boolean, page: number | null): Promise<ImportLineView[]> {
    // What becomes of each line?
    return this.database.query<ImportLineView & QueryResultRow>(
      `SELECT line, email, name, locale, state, outcome, figure, notes, registration_id AS "registrationId" FROM registration_import_line
       WHERE import_id = $1 AND (NOT $2 OR state IN ('bad', 'refused') OR notes <> '{}') ORDER BY line LIMIT $3 OFFSET $4`,
      [
        id,
        onlyProblems,
        page === null ? null : IMPORT_LINES_A_PAGE,
        page === null ? 0 : (page - 1) * IMPORT_LINES_A_PAGE,
      ],
    );
  }

  /** How many lines have a remark. */
  async problems(id: string): Promise<number> {
    // How many lines are not simply good?
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM registration_import_line WHERE import_id = $1 AND (state IN ('bad', 'refused') OR notes <> '{}')`,
      [id],
    );
    return row!.count;
  }
}
