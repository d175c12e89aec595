/** One answer in a quiz of several tries, in the order in which they were given. */
export interface Try {
  /** What `identityOf` says of it. */
  identity: string;
  /** What the answer would earn by itself. */
  fraction: number;
}

/** Where several tries at one question have led. */
export interface AdaptiveResult {
  /** Share of the mark that counts, 0 to 1. */
  fraction: number;
  /** How many tries there were: an answer that had been given before is not one. */
  tries: number;
  /** What each answer in turn left as the share that counts. */
  after: number[];
}

/**
 * max(best so far, raw - penalty * tries before), where nothing stands at 0. A hint that was taken costs as much as a try.
 * @param hints how many hints were taken before the first try
 */
export function adaptive(given: readonly Try[], penalty: number, hints = 0): AdaptiveResult {
  const seen = new Set<string>();
  const after: number[] = [];
  let best = 0;
  for (const { identity, fraction } of given) {
    if (!seen.has(identity)) best = Math.max(best, Math.min(1, fraction) - penalty * (seen.size + hints));
    seen.add(identity);
    after.push(best);
  }
  return { fraction: best, tries: seen.size, after };
}
