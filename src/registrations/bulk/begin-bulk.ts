import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { choiceChanged, nobodyChosen } from './bulk.errors.js';
import { printOf } from './bulk.rules.js';
import type { BulkKind } from './bulk.views.js';
import { chosenIds, type Choosing } from './bulk.queries.js';
import { WORK_THROUGH_BULKS } from './work-through-bulk.js';

/** What is to be done to whom. */
export interface BulkWish {
  kind: BulkKind;
  sessionId: string;
  choosing: Choosing;
  /** Names exactly those who were shown before, by `printOf`. */
  seen: string;
  reason: string;
  to?: string | undefined;
  giveUpPlace: boolean;
}

/** Writes down what is to be done to many registrations; the work itself follows, line by line. */
@Injectable()
export class BeginBulk {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  /**
   * @returns the act and how many lines it has
   * @throws DomainError `nobody-chosen`, `choice-changed`
   */
  async run(actor: Viewer, wish: BulkWish, now: Date): Promise<{ id: string; lines: number }> {
    return this.database.transaction(async (tx) => {
      const ids = await chosenIds(tx, wish.sessionId, wish.choosing);
      if (ids.length === 0) throw nobodyChosen();
      if (printOf(ids) !== wish.seen) throw choiceChanged(ids.length);
      const [bulk] = await tx.query<{ id: string }>(
        `INSERT INTO bulk_action (session_id, kind, to_session_id, give_up_place, reason, actor_id, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [wish.sessionId, wish.kind, wish.to ?? null, wish.giveUpPlace, wish.reason, actor.id, actor.name, now],
      );
      // From the end of the line: whoever is put to the front last stands first, and nobody who is to leave the line
      // gets a place on the way that came free a moment before.
      const lines = wish.kind === 'move' ? ids : ids.reverse();
      await tx.query(
        'INSERT INTO bulk_item (bulk_id, line, registration_id) SELECT $1, n, id FROM unnest($2::uuid[]) WITH ORDINALITY AS chosen (id, n)',
        [bulk!.id, lines],
      );
      tx.afterCommit(() => this.queues.hint(WORK_THROUGH_BULKS));
      return { id: bulk!.id, lines: lines.length };
    });
  }
}
