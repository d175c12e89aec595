import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { CallOff } from './call-off.js';
import { Session } from './session.entity.js';
import type { CancelSessionInput } from './session.input.js';

/** Cancels one session for good. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly database: Database,
    private readonly callOff: CallOff,
  ) {}

  /**
   * Cancelling twice is cancelling once.
   * @returns how many people have a place or wait, and are told
   * @throws DomainError `not-found`, `session-over`
   */
  async run(actor: Viewer, id: string, input: CancelSessionInput, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const session = await tx.manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!session) throw notFound();
      return this.callOff.run(tx, actor, session, input, now);
    });
  }
}
