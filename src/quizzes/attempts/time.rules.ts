/** What bounds one attempt in time, as it stands when it is read. */
export interface Timing {
  /** Without accommodations; null without a limit. */
  deadlineAt: Date | null;
  /** More time for this learner. */
  extraSeconds: number;
  /** How long after the deadline an answer still counts. */
  graceSeconds: number;
}

/** When an answer came, as its row keeps it. */
export type Came = 'in-time' | 'in-grace' | 'late';

const after = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000);

/** The last moment at which an answer is in time, with whatever more this learner was given; null without a limit. */
export function endsAt({ deadlineAt, extraSeconds }: Pick<Timing, 'deadlineAt' | 'extraSeconds'>): Date | null {
  return deadlineAt && after(deadlineAt, extraSeconds);
}

/** Whether an answer that comes at `now` is in time, still counts, or is only kept. The server's clock alone decides. */
export function cameAt(timing: Timing, now: Date): Came {
  const end = endsAt(timing);
  if (end === null || now <= end) return 'in-time';
  return now <= after(end, timing.graceSeconds) ? 'in-grace' : 'late';
}

/** True once nothing that comes can count any more. */
export function isOver(timing: Timing, now: Date): boolean {
  return cameAt(timing, now) === 'late';
}

/** The deadline of an attempt that begins now: its limit, and never past the end of the quiz. */
export function deadlineFrom(
  now: Date,
  { timeLimitSeconds, closesAt }: { timeLimitSeconds: number | null; closesAt: Date | null },
): Date | null {
  const limit = timeLimitSeconds === null ? null : after(now, timeLimitSeconds);
  if (limit === null || closesAt === null) return limit ?? closesAt;
  return limit < closesAt ? limit : closesAt;
}
