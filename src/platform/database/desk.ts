import { sqlState } from './database.js';

/** So many are served in one go at most: enough to share a commit, and few enough that the lock is soon free again. */
export const MOST_AT_ONCE = 256;

interface InLine<Asked, Answer> {
  asked: Asked;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/** What came of one of those who were served together: an answer, or what to throw at whoever asked. */
export type Served<Answer> = { answer: Answer } | { refusal: unknown };

/**
 * So many batches are under way at a time at most. What everybody wants (a session, a quiz) always has the same counter, so
 * that its people are served in one line; things that share a counter share its transactions.
 */
export const COUNTERS = 4;

/**
 * Gathers those who ask while others of this process are being served, and serves them together, in the order in which
 * they asked. Whoever comes to an idle counter is served at once.
 */
export class Desk<Asked, Answer> {
  readonly #lines: InLine<Asked, Answer>[][] = Array.from({ length: COUNTERS }, () => []);
  readonly #busy = new Set<number>();

  /**
   * `serve` answers in the order of those given; what it throws concerns them all.
   * @param mostAtOnce fewer where much is done with each answer: that is then done while the next are being served
   */
  constructor(
    private readonly serve: (asked: readonly Asked[]) => Promise<Served<Answer>[]>,
    private readonly mostAtOnce = MOST_AT_ONCE,
  ) {}

  /** Resolves once whoever asks has been served, with everything about it committed. */
  ask(wantedId: string, asked: Asked): Promise<Answer> {
    const counter = counterOf(wantedId);
    return new Promise((resolve, reject) => {
      this.#lines[counter]!.push({ asked, resolve, reject });
      if (!this.#busy.has(counter)) void this.#work(counter);
    });
  }

  async #work(counter: number): Promise<void> {
    this.#busy.add(counter);
    // Those who came in the same instant are one batch already.
    await Promise.resolve();
    const line = this.#lines[counter]!;
    while (line.length > 0) await this.#answer(line.splice(0, this.mostAtOnce));
    this.#busy.delete(counter);
  }

  async #answer(batch: readonly InLine<Asked, Answer>[]): Promise<void> {
    try {
      const served = await this.serve(batch.map(({ asked }) => asked));
      for (const [n, { resolve, reject }] of batch.entries()) {
        const one = served[n]!;
        if ('answer' in one) resolve(one.answer);
        else reject(one.refusal);
      }
    } catch (error) {
      if (batch.length > 1 && isFaultOfOne(error)) for (const one of batch) await this.#answer([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** Any even spread will do: ids are random. */
function counterOf(wantedId: string): number {
  let sum = 0;
  for (let n = 0; n < wantedId.length; n++) sum += wantedId.charCodeAt(n);
  return sum % COUNTERS;
}

/** True for what one asker's data can cause (SQLSTATE classes 22, 23 and 54): the others must not suffer for it. */
function isFaultOfOne(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}
