/** One telling adds no more than this, whatever a page says. */
export const MOST_AT_ONCE_SECONDS = 300;

/** So much of one lesson is counted for one learner. */
export const MOST_OF_LESSON_SECONDS = 4 * 60 * 60;

/** A page that told longer ago than this is forgotten when another one tells. */
export const PAGE_MEMORY_MILLISECONDS = 2 * 24 * 60 * 60 * 1000;

/** What is known when a page tells how long it was read. */
export interface ReadingSoFar {
  /** Seconds counted for this lesson and learner. */
  seconds: number;
  /** What this page told before; 0 when nothing. */
  toldBefore: number;
  /** Nothing before this moment is counted again. */
  countedUntil: Date;
}

/**
 * How many seconds a telling adds. A page tells its whole sum each time, so that one heard twice, late or out of order adds
 * nothing; and no more time is added than has passed, so that two windows side by side are one reader.
 */
export function secondsToAdd(told: number, { seconds, toldBefore, countedUntil }: ReadingSoFar, now: Date): number {
  const passed = Math.floor((now.getTime() - countedUntil.getTime()) / 1000);
  return Math.max(0, Math.min(told - toldBefore, passed, MOST_AT_ONCE_SECONDS, MOST_OF_LESSON_SECONDS - seconds));
}
