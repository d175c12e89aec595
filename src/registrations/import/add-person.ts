import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { MoveToFront } from '../move-to-front.js';
import { RegisterForSession, type RegistrationAnswer } from '../register-for-session.js';
import { fullForStaff, knownAddress } from './import.errors.js';
import type { AddedPerson } from './import.input.js';

/** Registers somebody for whom staff vouch. The places are as scarce for staff as for everybody. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterForSession,
    private readonly front: MoveToFront,
  ) {}

  /**
   * She gets a place where one is free, or a place in the queue, at its end or at its front.
   * @throws DomainError `already-registered`, `session-full`, `session-past`, `session-cancelled`,
   *   `registration-not-open`, `registration-closed`, `not-found`
   */
  async run(actor: Viewer, sessionId: string, person: AddedPerson, now: Date): Promise<RegistrationAnswer> {
    const { email, name, locale, timeZone, reason, confirmation, place } = person;
    const wish = { sessionId, email, name, locale, timeZone, reason, addedBy: 'staff' as const, quiet: !confirmation };
    const answer = await this.#register(actor, sessionId, wish, now);
    if (answer.repeated) throw knownAddress();
    if (place === 'line' || answer.status !== 'waiting') return answer;
    await this.front.run(actor, answer.id, reason, now);
    return { ...answer, position: 1 };
  }

  async #register(
    actor: Viewer,
    sessionId: string,
    wish: Parameters<RegisterForSession['run']>[1],
    now: Date,
  ): Promise<RegistrationAnswer> {
    try {
      return await this.register.run(actor, wish, now);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'session-full') throw error;
      // How many places are there, to say so?
      const [session] = await this.database.query<{ capacity: number }>('SELECT capacity FROM session WHERE id = $1', [
        sessionId,
      ]);
      throw fullForStaff(session!.capacity);
    }
  }
}
