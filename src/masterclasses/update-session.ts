import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { ChangePlan } from './change-plan.js';
import { sessionChangedMeanwhile } from './masterclasses.errors.js';
import { Session } from './session.entity.js';
import type { SessionPatch } from './session.input.js';

/** Changes the plan of one session; those concerned are told of a new hour, and more places go to those who wait. */
@Injectable()
export class UpdateSession {
  constructor(
    private readonly database: Database,
    private readonly changePlan: ChangePlan,
  ) {}

  /**
   * @throws DomainError `not-found`, `changed-meanwhile` when `version` is given and is not its present state,
   * `session-cancelled`, `session-over`, `starts-in-past`, `starts-too-late`, `window-wrong`, `capacity-below-taken`, `draft-with-people`
   */
  async run(actor: Viewer, id: string, { version, ...patch }: SessionPatch, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const session = await tx.manager.findOne(Session, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!session) throw notFound();
      if (version !== undefined && version !== session.updatedAt.toISOString()) throw sessionChangedMeanwhile();
      await this.changePlan.run(tx, actor, session, patch, now);
    });
  }
}
