import { z } from 'zod';
import { SESSION_EVENT_KINDS } from '../../masterclasses/session-timeline.js';

/** The filter of the timeline, as it stands in its address; an unknown kind counts as every kind. */
export const timelineFilter = z.object({
  kind: z.enum(SESSION_EVENT_KINDS).optional().catch(undefined),
  after: z.string().max(100).optional(),
});
