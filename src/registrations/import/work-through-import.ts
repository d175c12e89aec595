import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { RegisterForSession } from '../register-for-session.js';

/** Looks for lists that are not imported to their end. */
export const WORK_THROUGH_IMPORTS = defineJob('work', 'registrations.import');

/** A worker has a list for itself for so long; one that was killed is followed by another after it. */
const HOLD_MILLISECONDS = 30_000;
/** Lines that ask for a place at the same moment: the desk serves them together, in their order. */
const LINES_A_ROUND = 200;
const ROUNDS = 3;
/** A list that was only looked at is forgotten after so long: its people gave their names to nobody yet. */
const LOOKED_AT_MILLISECONDS = 24 * 60 * 60_000;

interface OpenImport extends QueryResultRow {
  sessionId: string;
  actorId: string;
  actorName: string;
  reason: string;
  quiet: boolean;
}

interface DueLine extends QueryResultRow {
  line: number;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
}

/** What came of one line. */
interface Outcome {
  line: number;
  state: 'done' | 'refused';
  outcome: string;
  figure: number | null;
  registration_id: string | null;
}

/** Registers the lines of lists, and goes on where it was stopped. */
@Injectable()
@HandlesJob(WORK_THROUGH_IMPORTS)
export class WorkThroughImport implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly register: RegisterForSession,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.database.query(`DELETE FROM registration_import WHERE state = 'checked' AND at < $1`, [
      new Date(this.clock.now().getTime() - LOOKED_AT_MILLISECONDS),
    ]);
    // Which lists are not at their end?
    const open = await this.database.query<{ id: string }>(
      `SELECT id FROM registration_import WHERE state = 'importing' ORDER BY at`,
    );
    for (const { id } of open) await this.run(id);
  }

  /** Registers the next lines of one list; nothing while another worker has it. */
  async run(id: string): Promise<void> {
    const list = await this.#hold(id);
    if (!list) return;
    for (let round = 0; round < ROUNDS; round++) {
      const lines = await this.#linesLeft(id);
      if (lines.length === 0) return this.#end(id);
      // Together and in order: the desk hands out places in the order in which it is asked.
      const outcomes = await Promise.all(lines.map((line) => this.#one(id, list, line)));
      await this.#write(id, outcomes);
    }
    await this.database.query('UPDATE registration_import SET held_until = NULL WHERE id = $1', [id]);
    this.queues.hint(WORK_THROUGH_IMPORTS);
  }

  async #one(id: string, list: OpenImport, { line, ...person }: DueLine): Promise<Outcome> {
    const { sessionId, reason, quiet, actorId, actorName: name } = list;
    const actor = { id: actorId, name, email: '', roles: ['manager' as const], locale: 'en' as const, timeZone: 'UTC' };
    // The line is the form: sent again after a stop, it finds its own registration.
    const source = { form: `import/${id}/${line}` };
    try {
      const wish = { sessionId, ...person, source, addedBy: 'import' as const, reason, quiet };
      const answer = await this.register.run(actor, wish, this.clock.now());
      const own = !answer.repeated || answer.mayManage;
      const outcome = own ? (answer.status === 'waiting' ? 'queue' : 'place') : 'already';
      return { line, state: own ? 'done' : 'refused', outcome, figure: answer.position, registration_id: answer.id };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      return { line, state: 'refused', outcome: error.code, figure: null, registration_id: null };
    }
  }

  async #linesLeft(id: string): Promise<DueLine[]> {
    // Which lines come next?
    return this.database.query<DueLine>(
      `SELECT line, email, name, locale, time_zone AS "timeZone" FROM registration_import_line
       WHERE import_id = $1 AND state = 'due' ORDER BY line LIMIT $2`,
      [id, LINES_A_ROUND],
    );
  }

  async #write(id: string, outcomes: readonly Outcome[]): Promise<void> {
    await this.database.query(
      `UPDATE registration_import_line l SET state = o.state, outcome = o.outcome, figure = o.figure, registration_id = o.registration_id
       FROM jsonb_to_recordset($2::jsonb) AS o (line int, state text, outcome text, figure int, registration_id uuid)
       WHERE l.import_id = $1 AND l.line = o.line AND l.state = 'due'`,
      [id, JSON.stringify(outcomes)],
    );
    await this.database.query('UPDATE registration_import SET held_until = $2 WHERE id = $1', [id, this.#until()]);
  }

  async #hold(id: string): Promise<OpenImport | null> {
    const [list] = await this.database.query<OpenImport>(
      `UPDATE registration_import SET held_until = $2 WHERE id = $1 AND state = 'importing' AND (held_until IS NULL OR held_until <= $3)
       RETURNING session_id AS "sessionId", actor_id AS "actorId", actor_name AS "actorName", reason, quiet`,
      [id, this.#until(), this.clock.now()],
    );
    return list ?? null;
  }

  #until(): Date {
    return new Date(this.clock.now().getTime() + HOLD_MILLISECONDS);
  }

  async #end(id: string): Promise<void> {
    await this.database.query(
      `UPDATE registration_import SET state = 'done', done_at = $2, held_until = NULL WHERE id = $1`,
      [id, this.clock.now()],
    );
  }
}
