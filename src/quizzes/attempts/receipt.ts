import type { Came } from './time.rules.js';

/** What the server acknowledges. It is on the disk by then. */
export interface Receipt {
  clientId: string;
  clientTurn: number;
  position: number;
  receivedAt: Date;
  came: Came;
  /** True when this is the answer to its question that stands now. */
  stands: boolean;
  /** True when it had been kept before, under the same id. */
  again: boolean;
  /** The highest turn of the attempt: the next answer of any browser counts on from it. */
  highestTurn: number;
  endsAt: Date | null;
}
