/** How many days after a course was finished each round falls due. */
export const RECALL_DAYS = [3, 14, 60] as const;

/** A round stays open for so many days, and then goes quietly. */
export const OPEN_DAYS = 30;

/** Questions in a round. */
export const QUESTIONS = 3;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A round with its planned moment. */
export interface PlannedRound {
  round: number;
  dueAt: Date;
  /** When it goes. */
  endsAt: Date;
}

/**
 * The round to look at next, `from` being the first that has not been drawn: of several that are due the latest, for
 * somebody whom a downtime kept waiting should not get them all at once. Null when the last one is over.
 */
export function nextRound(finishedAt: Date, from: number, now: Date): PlannedRound | null {
  const rounds = RECALL_DAYS.map((days, index) => planned(finishedAt, index + 1, days)).filter(
    ({ round, endsAt }) => round >= from && endsAt > now,
  );
  return rounds.findLast(({ dueAt }) => dueAt <= now) ?? rounds[0] ?? null;
}

function planned(finishedAt: Date, round: number, days: number): PlannedRound {
  const dueAt = new Date(finishedAt.getTime() + days * DAY_MILLISECONDS);
  return { round, dueAt, endsAt: new Date(dueAt.getTime() + OPEN_DAYS * DAY_MILLISECONDS) };
}
