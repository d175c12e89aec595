import { z } from 'zod';
import { localeInput } from '../platform/http/input.js';

/** What an editor saves of a lesson in one language. */
export const lessonTextInput = z.object({
  locale: localeInput,
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().min(1).max(1_000),
  body: z.string().min(1).max(200_000),
});

/** A lesson's text in one language, ready to be saved. */
export type LessonTextInput = z.output<typeof lessonTextInput>;
