import { Injectable } from '@nestjs/common';
import { Desk } from '../../platform/database/desk.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { StartTogether, type Started, type StartWish } from './start-together.js';

/** Begins an attempt: draws its questions and keeps every order. Asking again answers with the one that is under way. */
@Injectable()
export class StartAttempt {
  readonly #desk: Desk<StartWish, Started>;

  constructor(together: StartTogether) {
    this.#desk = new Desk((wishes) => together.run(wishes));
  }

  /** @throws DomainError `not-found`, or one of ATTEMPT_ERRORS when it is not open to her */
  run(actor: Pick<Viewer, 'id'>, quizId: string, now: Date): Promise<Started> {
    return this.#desk.ask(quizId, { personId: actor.id, quizId, now });
  }
}
