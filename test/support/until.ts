import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MILLISECONDS = 20;

/**
 * Waits for what another part of the school is about to do, and hands it over. `look` answers with it, or with something
 * falsy as long as it has not come about.
 * @throws Error naming what was waited for, after half a minute unless told otherwise
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  seconds = 30,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found as Exclude<T, false | null | undefined>;
    if (performance.now() > end) throw new Error(`${what} did not come about within ${seconds} seconds`);
    await sleep(LOOK_AGAIN_MILLISECONDS);
  }
}

/** A gate that stays shut until a test opens it: what must happen first has then happened, however slow the machine. */
export class Gate {
  /** Opens it, for good. */
  open!: () => void;
  /** Resolves once it is open. */
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}
