/** An answer on its way to the server. */
export interface KeptAnswer {
  clientId: string;
  clientTurn: number;
  givenAt: string;
  position: number;
  response: Record<string, unknown> | null;
  certainty: number | null;
}

const PREFIX = 'quiz ';

/**
 * The answers of one person in one attempt that the server has not acknowledged, in the order in which they were given. Each
 * stands under a key of its own, so that two tabs take nothing from each other.
 */
export class KeptAnswers {
  readonly #prefix: string;
  /** What a browser that keeps nothing still holds while the page stands. */
  readonly #held = new Map<string, KeptAnswer>();

  constructor(person: string, attempt: string) {
    this.#prefix = `${PREFIX}${person} ${attempt} `;
  }

  /** Tells whether the browser took it: it may be full, or keep nothing. */
  keep(answer: KeptAnswer): boolean {
    this.#held.set(answer.clientId, answer);
    try {
      localStorage.setItem(this.#prefix + answer.clientId, JSON.stringify(answer));
      return true;
    } catch {
      return false;
    }
  }

  /** Those that wait, oldest first; also what another tab of this person has kept. */
  all(): KeptAnswer[] {
    const found = new Map(this.#held);
    try {
      for (const key of Object.keys(localStorage)) {
        const answer = key.startsWith(this.#prefix) ? read(localStorage.getItem(key)) : null;
        if (answer) found.set(answer.clientId, answer);
      }
    } catch {
      // Without storage there is what this page holds.
    }
    return [...found.values()].sort((a, b) => a.clientTurn - b.clientTurn || (a.givenAt < b.givenAt ? -1 : 1));
  }

  /** The server has it: the browser need not keep it any longer. */
  forget(clientId: string): void {
    this.#held.delete(clientId);
    try {
      localStorage.removeItem(this.#prefix + clientId);
    } catch {
      // Nothing was kept.
    }
  }
}

function read(text: string | null): KeptAnswer | null {
  try {
    const answer = JSON.parse(text ?? 'null') as KeptAnswer | null;
    return answer && typeof answer.clientId === 'string' && Number.isInteger(answer.position) ? answer : null;
  } catch {
    // Somebody else's entry: it is not an answer.
    return null;
  }
}
