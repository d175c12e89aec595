interface ClockFacts {
  endsAt: string | null;
  now: string;
  left: string;
  up: string;
  more: string;
}

const POLL = 5_000;

/** A picture of the server's clock: it counts down, and asks whether more time was given. */
export class QuizClock {
  readonly #facts: ClockFacts;
  #ends: number | null;
  /** How far the server's clock is ahead of this browser's, in milliseconds. */
  #ahead: number;

  constructor(
    private readonly place: HTMLElement,
    private readonly attempt: string,
    private readonly over: () => void,
  ) {
    this.#facts = JSON.parse(place.dataset.quizClock!) as ClockFacts;
    this.#ends = this.#facts.endsAt === null ? null : Date.parse(this.#facts.endsAt);
    this.#ahead = Date.parse(this.#facts.now) - Date.now();
    this.#show();
    setInterval(() => this.#show(), 1_000);
    setInterval(() => void this.#ask(), POLL);
    document.addEventListener('visibilitychange', () => void this.#ask());
  }

  /** Takes the end from an answer of the server. */
  take(endsAt: string | null): void {
    const ends = endsAt === null ? null : Date.parse(endsAt);
    if (ends !== null && this.#ends !== null && ends > this.#ends) this.#say(this.#facts.more);
    this.#ends = ends;
    this.#show();
  }

  async #ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || this.#ends === null) return;
    try {
      const answer = await fetch(`/api/v1/attempts/${this.attempt}/clock`);
      if (!answer.ok) return;
      const { now, endsAt, finishedAt } = (await answer.json()) as {
        now: string;
        endsAt: string | null;
        finishedAt: string | null;
      };
      this.#ahead = Date.parse(now) - Date.now();
      this.take(endsAt);
      if (finishedAt) this.over();
    } catch {
      // Without a connection the last that was known goes on being counted down.
    }
  }

  #show(): void {
    this.place.hidden = this.#ends === null;
    if (this.#ends === null) return;
    const seconds = Math.max(0, Math.ceil((this.#ends - Date.now() - this.#ahead) / 1_000));
    const words = this.#facts.left
      .replace('{minutes}', String(Math.floor(seconds / 60)))
      .replace('{seconds}', String(seconds % 60).padStart(2, '0'));
    this.place.querySelector('[data-quiz-left]')!.textContent = words;
    if (seconds === 0) this.#say(this.#facts.up);
    // Said at these moments only: a voice that counts every second is no help.
    if (seconds === 300 || seconds === 60) this.#say(words);
  }

  #say(words: string): void {
    const place = this.place.querySelector('[data-quiz-time-said]')!;
    if (place.textContent !== words) place.textContent = words;
  }
}
