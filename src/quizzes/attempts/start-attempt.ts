import { Injectable } from '@nestjs/common';
import { Desk } from '../../platform/database/desk.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { StartTogether, type Started, type StartWish } from './start-together.js';

/** So many attempts are written at once at most; the pages of some are drawn while others are being written. */
const MOST_AT_ONCE = 64;

/** Begins an attempt: draws its questions and keeps every order. Asking again answers with the one that is under way. */
@Injectable()
export class StartAttempt {
  readonly #desk: Desk<StartWish, Started>;

  constructor(together: StartTogether) {
    this.#desk = new Desk((wishes) => together.run(wishes), MOST_AT_ONCE);
  }

  /** @throws DomainError `not-found`, or one of ATTEMPT_ERRORS when it is not open to her */
  run(actor: Pick<Viewer, 'id'>, quizId: string, now: Date): Promise<Started> {
    // By the person: nobody has to wait for others of her quiz, and all her tabs stand in one line.
    return this.#desk.ask(actor.id, { personId: actor.id, quizId, now });
  }
}
