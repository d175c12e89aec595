import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { isRegistrationOpen } from '../../masterclasses/session.rules.js';
import { decidePlace } from '../registration.rules.js';
import { refusal } from '../registrations.errors.js';
import { decodeText } from '../../platform/decode-text.js';
import { emptyList } from './import.errors.js';
import { isGood, planImport, type Known } from './import.rules.js';
import type { PlannedLine } from './import.views.js';
import { readList } from './read-list.js';

/** A list as it came: a file, or text that was pasted. */
export interface GivenList {
  file: { name: string; bytes: Buffer } | null;
  text: string;
}

/** Reads a list of people and says of each line what importing it would do. Registers nobody. */
@Injectable()
export class CheckList {
  constructor(private readonly database: Database) {}

  /**
   * @returns the id of the report
   * @throws DomainError `list-empty`, `list-too-long`, `list-quote-open`, `list-no-addresses`, and why the session
   *   takes nobody
   */
  async run(actor: Viewer, session: SessionView, given: GivenList, now: Date): Promise<string> {
    const place = decidePlace(session, now);
    if (!isRegistrationOpen(session, now) && place !== 'confirmed' && place !== 'waiting' && place !== 'full')
      throw refusal(place);
    const { text, encoding } = given.file
      ? decodeText(given.file.bytes)
      : { text: given.text, encoding: 'UTF-8' as const };
    if (text.trim() === '') throw emptyList();
    const list = readList(text, { locale: session.language, timeZone: session.timeZone });
    const known = await knownAddresses(
      this.database,
      session.id,
      list.lines.map(({ email }) => email),
    );
    const plan = planImport(list.lines, known, session, now);
    const head = [session.id, actor.id, actor.name, given.file?.name ?? null, encoding, list.separator];
    return this.#keep(head, list.columns, plan, now);
  }

  async #keep(head: unknown[], columns: unknown, plan: readonly PlannedLine[], now: Date): Promise<string> {
    return this.database.transaction(async (tx) => {
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO registration_import (session_id, actor_id, actor_name, file_name, encoding, separator, columns, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [...head, JSON.stringify(columns), now],
      );
      await tx.query(
        `INSERT INTO registration_import_line (import_id, line, email, name, locale, time_zone, state, outcome, figure, notes)
         SELECT $1, l.line, l.email, l.name, l.locale, l.time_zone, l.state, l.outcome, l.figure, ARRAY(SELECT jsonb_array_elements_text(l.notes))
         FROM jsonb_to_recordset($2::jsonb) AS l (line int, email text, name text, locale text, time_zone text, state text, outcome text, figure int, notes jsonb)`,
        [
          made!.id,
          JSON.stringify(
            plan.map((line) => ({ ...line, time_zone: line.timeZone, state: isGood(line) ? 'due' : 'bad' })),
          ).replaceAll('\\u0000', ''),
        ],
      );
      return made!.id;
    });
  }
}

async function knownAddresses(
  from: Queryable,
  sessionId: string,
  emails: readonly string[],
): Promise<Map<string, Known>> {
  // Which of these addresses are, or were, registered at the session?
  const rows = await from.query<{ email: string } & Known>(
    `SELECT lower(email::text) AS email, bool_or(status <> 'cancelled') AS live,
       bool_or(status = 'cancelled' AND cancelled_by = 'attendee') AS "leftBefore"
     FROM registration WHERE session_id = $1 AND email = ANY ($2::citext[]) GROUP BY 1`,
    [sessionId, emails],
  );
  return new Map(rows.map(({ email, live, leftBefore }) => [email, { live, leftBefore }]));
}
