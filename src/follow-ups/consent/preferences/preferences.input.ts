import { z } from 'zod';
import { localeInput, tickInput } from '../../../platform/http/input.js';
import { BULK_TOPICS, type BulkTopic } from '../../../platform/mail/mail-topics.js';
import type { PreferenceChange } from '../change-preference.js';
import type { Countable } from '../counting/counting.consents.js';

/** The form of the preference centre: a topic that is not ticked is not wanted. */
export const preferencesInput = z.object({
  topics: z.union([z.array(z.enum(BULK_TOPICS)), z.enum(BULK_TOPICS).transform((one) => [one])]).default([]),
  locale: localeInput,
  clicks: tickInput,
  opens: tickInput,
});

/** What the form asks to change. Of what it did not ask about, nothing is said. */
export function changeOf(input: z.output<typeof preferencesInput>, asked: readonly Countable[]): PreferenceChange {
  const topics = Object.fromEntries(BULK_TOPICS.map((topic) => [topic, input.topics.includes(topic)])) as Record<
    BulkTopic,
    boolean
  >;
  return { topics, locale: input.locale, counting: Object.fromEntries(asked.map((what) => [what, input[what]])) };
}
