import { newName } from '../names/new-name.js';
import { KeptAnswers, type KeptAnswer } from './kept-answers.js';

/** What the server says of an answer, as far as the page needs it. */
export interface Receipt {
  highestTurn: number;
  endsAt: string | null;
  said: string | null;
}

/** What the page is told while answers are on their way. */
export interface SenderEvents {
  saving(): void;
  /** Everything is on the server's disk. */
  saved(receipt: Receipt | null): void;
  /** No connection; `safe` when this browser keeps the answers also when the page goes away. */
  waiting(safe: boolean): void;
  /** The server refused an answer and says why. */
  refused(position: number, why: string): void;
}

const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
const PATIENCE = 10_000;

/** Sends answers one after the other, in the order in which they were given, until the server has acknowledged each. */
export class Sender {
  readonly #kept: KeptAnswers;
  #turn: number;
  #safe = true;
  #running: Promise<void> | null = null;
  #wait = SHORTEST_WAIT;
  #timer = 0;

  constructor(
    private readonly attempt: string,
    person: string,
    turn: number,
    private readonly events: SenderEvents,
  ) {
    this.#kept = new KeptAnswers(person, attempt);
    this.#turn = Math.max(turn, ...this.#kept.all().map(({ clientTurn }) => clientTurn));
    addEventListener('online', () => void this.flush());
    if (this.pending.length > 0) void this.flush();
  }

  /** What the server has not acknowledged yet. */
  get pending(): KeptAnswer[] {
    return this.#kept.all();
  }

  /** Takes an answer: from here on it is not lost, also when there is no connection. */
  give(position: number, response: Record<string, unknown> | null, certainty: number | null): void {
    const given = { clientId: newName(), clientTurn: ++this.#turn, givenAt: new Date().toISOString() };
    this.#safe = this.#kept.keep({ ...given, position, response, certainty });
    void this.flush();
  }

  /** Says again how things stand, after something was typed that changed nothing. */
  settle(): void {
    if (this.#running) return;
    if (this.pending.length > 0) this.events.waiting(this.#safe);
    else if (this.#turn > 0) this.events.saved(null);
  }

  /** Sends what waits. Resolves when it is sent, or cannot be now. */
  flush(): Promise<void> {
    this.#running ??= this.#sendAll().finally(() => (this.#running = null));
    return this.#running;
  }

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    let receipt: Receipt | null = null;
    for (let next = this.pending[0]; next; next = this.pending[0]) {
      this.events.saving();
      try {
        receipt = await this.#send(next);
      } catch {
        this.events.waiting(this.#safe);
        this.#timer = setTimeout(() => void this.flush(), this.#wait);
        this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
        return;
      }
      if (receipt) this.#turn = Math.max(this.#turn, receipt.highestTurn);
      this.#kept.forget(next.clientId);
      this.#wait = SHORTEST_WAIT;
      if (receipt) this.events.saved(receipt);
    }
  }

  /** @returns null when the server refused it. @throws Error when it may be sent again */
  async #send({ position, ...answer }: KeptAnswer): Promise<Receipt | null> {
    const sent = await fetch(`/api/v1/attempts/${this.attempt}/answers/${position}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify(answer),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (sent.ok) return (await sent.json()) as Receipt;
    // Signed out, too many at once, or a fault of the server: none of it says that the answer is wrong.
    if (sent.status === 401 || sent.status === 403 || sent.status === 429 || sent.status >= 500)
      throw new Error(String(sent.status));
    const problem = (await sent.json()) as { detail?: string; errors?: { detail: string }[] };
    this.events.refused(position, problem.errors?.[0]?.detail ?? problem.detail ?? '');
    return null;
  }
}
