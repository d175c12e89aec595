import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { mediaAddress, durationInput } from '../../courses/media/media.input.js';
import { videoPositionInput } from '../../learning/videos/video-position.input.js';
import { readable } from '../../masterclasses/session.input.js';
import { says } from '../../platform/http/input.js';
import { AUDIENCES, REPLAY_STATUSES } from './replay.rules.js';
import { STAFF_REPLAY as words } from './replay.staff.messages.js';

const day = z
  .string()
  .trim()
  .max(20)
  .refine(
    (text) =>
      text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && readable((given) => Temporal.PlainDate.from(given))(text)),
    says(words.notDay),
  )
  .transform((text) => text || null);

/** The form by which staff put up a recording; its file comes beside it. */
export const replayForm = z.object({
  address: mediaAddress,
  duration: durationInput,
  lastDay: day.default(null),
  audience: z.enum(AUDIENCES).default('places'),
  status: z.enum(REPLAY_STATUSES).default('draft'),
});

/** What is said of a recording beside its video. */
export type ReplayInput = Omit<z.output<typeof replayForm>, 'address'>;

/** The same for programs, who bring an address. */
export const replayBody = z.strictObject({
  address: mediaAddress
    .optional()
    .meta({ description: 'Of an MP4 or WebM file, over https. May be left out once there is a video.' }),
  durationSeconds: z.number().positive().max(900_000).nullable().default(null),
  lastDay: z
    .string()
    .nullable()
    .default(null)
    .transform((text) => text ?? '')
    .pipe(day)
    .meta({ description: 'The last day on which it can be watched, in the zone of the session; null: it stays.' }),
  audience: z.enum(AUDIENCES).default('places'),
  status: z.enum(REPLAY_STATUSES).default('draft'),
});

/** Captions or chapters for programs: WebVTT. */
export const replayTrackBody = z.strictObject({ text: z.string().min(1).max(1_000_000) });

/** What a page tells of a recording that plays: its place, and every part that it has played so far. */
export const playedInput = videoPositionInput.extend({
  take: z.int().min(1).max(1_000_000),
  duration: z.number().positive().max(900_000),
  played: z
    .array(z.tuple([z.number().min(0).max(900_000), z.number().min(0).max(900_000)]))
    .max(200)
    .transform((parts) => parts.filter(([from, to]) => to > from)),
});

/** A telling that was read. */
export type ToldPlayed = z.output<typeof playedInput>;

/** What a program sends along that acts by a personal link. */
export const byTokenBody = z.strictObject({ token: z.string().max(200).optional() });
