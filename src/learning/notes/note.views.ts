import { z } from 'zod';
import { localeInput } from '../../platform/http/input.js';

/** A note or highlight as its owner sees it; also the description of the JSON answer. */
export const noteView = z.object({
  id: z.uuid(),
  lessonId: z.uuid().nullable().describe('Null when the lesson is gone'),
  about: z.string().describe('The course and lesson by name'),
  locale: localeInput.describe('The language of the text that was marked'),
  quote: z
    .object({ exact: z.string(), prefix: z.string(), suffix: z.string() })
    .nullable()
    .describe('The marked words; null for a note on the lesson as a whole'),
  section: z.int(),
  body: z.string(),
  version: z.int().describe('Give it when you change the note'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** See noteView. */
export type NoteView = z.infer<typeof noteView>;

/** One's own notes; there is only one page. */
export const notesView = z.object({ items: z.array(noteView), next: z.null() });

/** A note in a list, with where it belongs and whether the words it marked still stand there. */
export interface ListedNote extends NoteView {
  /** The lesson's page without language prefix; null when it is gone or cannot be read. */
  path: string | null;
  /** `kept`: its words still stand there; `changed`: they do not; `whole`: it is about the lesson as a whole. */
  standing: 'kept' | 'changed' | 'whole';
}
