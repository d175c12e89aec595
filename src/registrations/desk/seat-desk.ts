import { sqlState } from '../../platform/database/database.js';

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
 * Gathers those who ask for places at one session while others of this process are being served, and serves them
 * together, in the order in which they asked. Whoever comes to an idle desk is served at once.
 */
export class SeatDesk<Asked, Answer> {
  readonly #lines = new Map<string, InLine<Asked, Answer>[]>();

  /** `serve` answers in the order of those given; what it throws concerns them all. */
  constructor(private readonly serve: (sessionId: string, asked: readonly Asked[]) => Promise<Served<Answer>[]>) {}

  /** Resolves once whoever asks has been served, with everything about it committed. */
  ask(sessionId: string, asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(sessionId) ?? [];
      line.push({ asked, resolve, reject });
      if (line.length > 1 || this.#lines.has(sessionId)) return;
      this.#lines.set(sessionId, line);
      void this.#work(sessionId, line);
    });
  }

  async #work(sessionId: string, line: InLine<Asked, Answer>[]): Promise<void> {
    // Those who came in the same instant are one batch already.
    await Promise.resolve();
    while (line.length > 0) await this.#answer(sessionId, line.splice(0, MOST_AT_ONCE));
    this.#lines.delete(sessionId);
  }

  async #answer(sessionId: string, batch: readonly InLine<Asked, Answer>[]): Promise<void> {
    try {
      const served = await this.serve(
        sessionId,
        batch.map(({ asked }) => asked),
      );
      for (const [n, { resolve, reject }] of batch.entries()) {
        const one = served[n]!;
        if ('answer' in one) resolve(one.answer);
        else reject(one.refusal);
      }
    } catch (error) {
      if (batch.length > 1 && isFaultOfOne(error)) for (const one of batch) await this.#answer(sessionId, [one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** True for what one asker's data can cause (SQLSTATE classes 22, 23 and 54): the others must not suffer for it. */
function isFaultOfOne(error: unknown): boolean {
  return /^(22|23|54)/.test(sqlState(error) ?? '');
}
