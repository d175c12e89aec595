/** Whom a look of the planner is about. */
export type Scope =
  /** Those to whom something happened; `about` is what it was about, where the subject does not say. */
  | { kind: 'happened'; subjects: readonly Happened[] }
  /** The people of a session who arrived after one number and up to another. */
  | { kind: 'session'; sessionId: string; happenedAt: Date; after: string; upTo: string }
  /** Enrolments that have been silent for long enough since a moment. */
  | { kind: 'silent'; since: Date }
  /** Whatever has left a trace of having happened to an address; nothing is planned by it, only explained. */
  | { kind: 'recipient'; email: string }
  /** Everybody whom the sequence would take in if it were switched on now. */
  | { kind: 'everybody' };

/** One thing that happened to one subject. */
export interface Happened {
  id: string;
  at: Date;
  about?: string | null;
  /** Tells two occasions of the same subject apart: the round of a recall. */
  version?: number;
}
