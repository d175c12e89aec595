import { notesAsMarkdown, standingIn } from '../../../src/learning/notes/note.rules.js';
import type { ListedNote } from '../../../src/learning/notes/note.views.js';

const note = (changes: Partial<ListedNote> = {}): ListedNote => ({
  ...{ id: 'n', lessonId: 'l', about: 'Course: Lesson', locale: 'en', section: 1, body: '', version: 1 },
  ...{ createdAt: '', updatedAt: '', path: null, standing: 'kept' },
  quote: { exact: 'Nobody has shown that it lasts', prefix: 'minutes. ', suffix: '. We' },
  ...changes,
});

test('a note stays with its words as long as they stand in the text of its language', () => {
  expect(standingIn(note(), 'For minutes. Nobody has shown that it lasts. We wait.')).toBe('kept');
  expect(standingIn(note(), 'For minutes. Nobody has ever shown that it lasts.')).toBe('kept');
  expect(standingIn(note(), 'For hours. It may last after all.')).toBe('changed');
  expect(standingIn(note(), null)).toBe('changed');
  expect(standingIn(note({ quote: null }), null)).toBe('whole');
});

test('notes go out as Markdown by lesson, the marked words as quotes', () => {
  const quote = { exact: 'Two\nlines', prefix: '', suffix: '' };
  const notes = [note({ body: 'Mine.' }), note({ about: 'Other: One', quote }), note({ quote: null, body: 'Whole.' })];
  expect(notesAsMarkdown('My notes', notes)).toBe(
    '# My notes\n\n## Course: Lesson\n\n> Nobody has shown that it lasts\n\nMine.\n\nWhole.\n\n## Other: One\n\n> Two\n> lines\n',
  );
});
