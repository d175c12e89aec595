import { setFlagsFromString } from 'node:v8';

/** How much a heap may grow, in percent of what was alive when it was last cleared out, before it is cleared out again. */
const GROWS_BY_PERCENT = 30;

/** As V8 has them by itself. */
const BY_ITSELF = { percent: 0, factor: 2 };

/**
 * Keeps this process's memory close to what it really uses, from now on: best called before much is loaded. Left to itself
 * V8 lets a heap grow to several times what is alive, so as to clear it out seldom: worth it for an answer that somebody
 * waits for, not for work that goes on for hours in the background, nor for loading. V8 reads both figures whenever it
 * decides how far a heap may grow, so that they may be set in a process that runs; NODE_OPTIONS does not take them.
 * @returns lets the heap grow again
 */
export function keepHeapSmall(): () => void {
  // What is young stays in a small place, and is cleared out often: most of a mail is dropped as soon as it is sent.
  setGrowth({ percent: GROWS_BY_PERCENT, factor: 1 });
  return () => setGrowth(BY_ITSELF);
}

function setGrowth({ percent, factor }: typeof BY_ITSELF): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
