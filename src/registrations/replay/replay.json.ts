import { z } from 'zod';
import { TRACK_KINDS } from '../../courses/media/media.views.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import { AUDIENCES, lastDay, REPLAY_STATUSES } from './replay.rules.js';
import type { ReplayFacts } from './replay.views.js';

const instant = z.iso.datetime().meta({ description: 'RFC 3339, in UTC.' });

/** The recording of a session, as the API tells staff of it. */
export const replayAnswer = z.object({
  sessionId: z.uuid(),
  status: z.enum(REPLAY_STATUSES),
  audience: z.enum(AUDIENCES).meta({
    description: '`places`: those with a place, came or not; `everybody`: those too who still waited for one.',
  }),
  lastDay: z.iso.date().nullable().meta({ description: 'In `timeZone`; null: it stays.' }),
  closesAt: instant.nullable(),
  timeZone: z.string().meta({ description: 'IANA zone of the session.' }),
  address: z.string().nullable().meta({ description: 'On another host; null where the school keeps the file.' }),
  durationSeconds: z.number().nullable(),
  publishedAt: instant.nullable(),
  tracks: z.array(z.object({ kind: z.enum(TRACK_KINDS), locale: z.enum(LOCALES), cues: z.int() })),
  watched: z.int().meta({ description: 'How many of the registered have watched it.' }),
});

/** One of them. */
export type ReplayJson = z.infer<typeof replayAnswer>;

/** What a registration opens. */
export const ownReplayAnswer = z.object({
  state: z.enum(['open', 'none', 'early', 'expired', 'no-place', 'cancelled', 'session-cancelled']),
  closesAt: instant.nullable(),
  watchedAt: instant.nullable(),
  pageUrl: z
    .url()
    .nullable()
    .meta({ description: 'Where it is watched; only for the attendee, and only while it is open.' }),
});

/** A recording as the API answers it. */
export function toAnswer({ id, timeZone }: SessionView, replay: ReplayFacts): ReplayJson {
  const { status, audience, closesAt, address, durationSeconds, publishedAt, tracks, watched } = replay;
  return {
    ...{ sessionId: id, status, audience, timeZone, address, durationSeconds, tracks, watched },
    lastDay: closesAt && lastDay(closesAt, timeZone),
    closesAt: closesAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
