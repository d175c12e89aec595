import type { Draft } from '../reading.js';
import { htmlToMarkdown, htmlToPlain } from './html-text.js';
import { plainToMarkdown } from './plain-text.js';

/** How the words of a question are written, in the terms of Moodle. `moodle` is plain words in which HTML may stand. */
export type TextFormat = 'html' | 'moodle' | 'plain' | 'markdown';

const MARKUP = /<\/?[a-zA-Z!]|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** A text of any of the formats as the school's Markdown. */
export function toSchoolText(text: string, format: TextFormat, draft: Draft): string {
  const words = text.trim();
  if (words === '') return '';
  switch (format) {
    case 'markdown':
      return fromMarkdown(words, draft);
    case 'html':
      return MARKUP.test(words) ? htmlToMarkdown(words, draft) : plainToMarkdown(words.replace(/\s*\n\s*/g, ' '));
    case 'moodle':
      return MARKUP.test(words) ? htmlToMarkdown(words.replace(/\r?\n/g, '<br>'), draft) : plainToMarkdown(words);
    case 'plain':
      return plainToMarkdown(words);
  }
}

/** The words alone, for answers that are compared. */
export function toPlainText(text: string, format: TextFormat, draft: Draft): string {
  return format === 'html' ? htmlToPlain(text.trim(), draft) : text.trim();
}

/** The school's Markdown shows no HTML; whoever wrote some is told. */
function fromMarkdown(text: string, draft: Draft): string {
  if (/<(?!https?:|mailto:)\/?[a-z][^>\n]*>/i.test(text)) draft.loses('markdownHtml');
  if (/!\[[^\]\n]*\]\(/.test(text)) draft.loses('mediaLost', { element: 'img' });
  return text;
}
