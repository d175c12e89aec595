import { z } from 'zod';

const moment = z.iso.datetime({ offset: true }).transform((time) => new Date(time));

/** What a page tells of a video that plays. */
export const videoPositionInput = z.object({
  /** Names one press on play. */
  play: z.uuid(),
  begunAt: moment,
  /** Counts what this play has told. */
  told: z.int().min(1).max(1_000_000),
  sentAt: moment,
  seconds: z.number().min(0).max(900_000),
});

/** A telling that was read. */
export type ToldVideoPosition = z.output<typeof videoPositionInput>;
