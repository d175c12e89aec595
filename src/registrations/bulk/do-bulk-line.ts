import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import { CancelRegistration } from '../cancel-registration.js';
import { MoveToFront } from '../move-to-front.js';
import { registrationCancelled, sayConstraint } from '../registrations.errors.js';
import { RescheduleRegistration } from '../reschedule-registration.js';
import { lockForMove, lockRegistration } from '../session-seats.js';
import { movedAway } from './bulk.errors.js';
import { HOLD_MILLISECONDS } from './bulk.rules.js';
import type { BulkOutcome } from './bulk.views.js';
import { holdLine, type OpenBulk, type Was } from './open-bulk.js';

/** A long act takes about so long for each line: its first mails wait until its end, when it can be undone. */
const LINE_MILLISECONDS = 20;

/** Does to one registration what is to be done to many: the act, its mail and its line in one transaction. */
@Injectable()
export class DoBulkLine {
  constructor(
    private readonly database: Database,
    private readonly cancel: CancelRegistration,
    private readonly reschedule: RescheduleRegistration,
    private readonly front: MoveToFront,
  ) {}

  /** A refusal is written down and stops nothing else. */
  async run(bulk: OpenBulk, line: number, now: Date): Promise<void> {
    try {
      await this.database.transaction((tx) => this.#do(tx, bulk, line, now));
    } catch (thrown) {
      const error = sayConstraint(thrown);
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.database.query(
        `UPDATE bulk_item SET state = 'refused', outcome = $3, done_at = $4 WHERE bulk_id = $1 AND line = $2 AND state = 'due'`,
        [bulk.id, line, error.code, now],
      );
    }
  }

  async #do(tx: Transaction, bulk: OpenBulk, line: number, now: Date): Promise<void> {
    const item = await holdLine(tx, bulk.id, line, 'due');
    if (!item) return;
    const was = await whatItIs(tx, bulk, item.registrationId);
    if (was.status === 'cancelled') throw registrationCancelled();
    if (was.sessionId !== bulk.sessionId) throw movedAway();
    const wait = HOLD_MILLISECONDS + bulk.lines * LINE_MILLISECONDS;
    tx.heldMail = { subjectId: item.registrationId, until: new Date(now.getTime() + wait) };
    const outcome = await this.#act(tx, bulk, item.registrationId, was, now);
    await tx.query(
      `UPDATE bulk_item SET state = 'done', was = $3, outcome = $4, done_at = $5 WHERE bulk_id = $1 AND line = $2`,
      [bulk.id, line, was, outcome, now],
    );
  }

  async #act(tx: Transaction, bulk: OpenBulk, id: string, was: Was, now: Date): Promise<BulkOutcome> {
    const { actor, reason } = bulk;
    if (bulk.kind === 'front') {
      await this.front.within(tx, actor, id, reason, now);
      return 'front';
    }
    if (bulk.kind === 'cancel') {
      await this.cancel.within(tx, { viewer: actor }, id, reason, now);
      return was.status === 'waiting' ? 'queue-left' : 'place-given-back';
    }
    const move = { to: bulk.toSessionId!, giveUpPlace: bulk.giveUpPlace, reason };
    const { status } = await this.reschedule.within(tx, { viewer: actor }, id, move, now);
    return status === 'waiting' ? 'queue' : 'place';
  }
}

/** Locks the registration as the act itself will, and says what it is. */
async function whatItIs(tx: Transaction, bulk: OpenBulk, id: string): Promise<Was> {
  if (bulk.toSessionId) await lockForMove(tx, id, bulk.toSessionId);
  else await lockRegistration(tx, id);
  // What is it, now that nobody else can change it?
  const [was] = await tx.query<Was & Record<string, unknown>>(
    'SELECT session_id AS "sessionId", status, priority, arrival FROM registration WHERE id = $1',
    [id],
  );
  return was!;
}
