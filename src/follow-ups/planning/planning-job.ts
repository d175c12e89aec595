import { defineJob } from '../../platform/queue/job.js';

/** Looks for sessions whose people are to be planned for, and for people who have fallen silent. */
export const PLAN_FOLLOW_UPS = defineJob('work', 'follow-ups.plan');
