import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** So many requests under way at once are a rush: a page alone never asks for as many. */
const RUSH = 24;
/** The longest that one piece of work waits, in milliseconds: in a rush that never ends, mail must still go out. */
const LONGEST_WAIT = 500;
const LOOK_AGAIN = 25;

/**
 * Lets those who wait for an answer go first in a process that also works in the background. When a mailing sends
 * thousands to one session, their places are given first and their mails written a moment later.
 */
@Injectable()
export class PeopleFirst {
  #asking = 0;

  /** How many requests this process is answering. */
  get asking(): number {
    return this.#asking;
  }

  begin(): void {
    this.#asking += 1;
  }

  end(): void {
    this.#asking -= 1;
  }

  /** Resolves at once unless there is a rush; then when it is over, and after half a second in any case. */
  async giveWay(): Promise<void> {
    for (let waited = 0; this.#asking >= RUSH && waited < LONGEST_WAIT; waited += LOOK_AGAIN) await sleep(LOOK_AGAIN);
  }
}
