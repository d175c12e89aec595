/** What was written and could not be sent, as this browser keeps it. */
export interface Kept {
  title: string;
  summary: string;
  body: string;
  version: string;
  revision: string;
  /** When it was written, in milliseconds. */
  at: number;
}

/** A text on its way to the server is kept in the browser until the server has it; without storage nothing is kept, and it says so. */
export class KeptText {
  readonly #key: string;

  constructor(name: string) {
    this.#key = `text ${name}`;
  }

  read(): Kept | null {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null;
      return kept && typeof kept.body === 'string' ? kept : null;
    } catch {
      return null;
    }
  }

  /** Tells whether the browser took it: it may be full, or keep nothing. */
  write(kept: Kept): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Without storage there is nothing to forget.
    }
  }
}
