import { findQuote } from '../../ui/quote.js';
import type { ListedNote, NoteView } from './note.views.js';

/** Whether the words that a note marked still stand in a text; `text` is null where there is none in their language. */
export function standingIn(note: Pick<NoteView, 'quote'>, text: string | null): ListedNote['standing'] {
  if (note.quote === null) return 'whole';
  return text !== null && findQuote(text, note.quote) ? 'kept' : 'changed';
}

/** Notes as a Markdown document: a heading for each lesson, the marked words as quotes. */
export function notesAsMarkdown(title: string, notes: readonly ListedNote[]): string {
  const lessons = [...new Set(notes.map((note) => note.about))];
  const parts = lessons.map((about) => {
    const own = notes.filter((note) => note.about === about).map(noteAsMarkdown);
    return `## ${about.replace(/\s+/g, ' ')}\n\n${own.join('\n\n')}`;
  });
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

function noteAsMarkdown({ quote, body }: ListedNote): string {
  const lines = quote ? quote.exact.split('\n').map((line) => `> ${line}`) : [];
  return [lines.join('\n'), body].filter(Boolean).join('\n\n');
}
