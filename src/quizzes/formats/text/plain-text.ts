import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

/** Texts in which nothing could be taken for Markdown: most of them. */
const HARMLESS = /^[\p{L}\p{M}\p{N}("'“‘’”«»¿¡€°][\p{L}\p{M}\p{N} ,;?"'()%“”‘’«»€°=/…–—-]*[.!?:]?$/u;
const ADDRESS = /((?:https?|ftp):\/\/[^\s<>"]+)/;
const BEGINS_LIST = /^\d{1,9}[.)]/;

/** Plain words as Markdown that says the same: what would be a sign of Markdown is escaped, line breaks stay. */
export function plainToMarkdown(text: string): string {
  const words = text.replace(/\r\n?/g, '\n').trim();
  if (HARMLESS.test(words) && !BEGINS_LIST.test(words)) return words;
  const root: Root = {
    type: 'root',
    children: words.split(/\n[ \t]*\n\s*/).map((part) => ({ type: 'paragraph', children: lines(part) })),
  };
  return written(root);
}

const STYLE: Options = { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' };

/** A tree as the school's Markdown. */
export function written(root: Root): string {
  return toMarkdown(root, STYLE).trim();
}

function lines(part: string): PhrasingContent[] {
  return part
    .split('\n')
    .flatMap((line, n): PhrasingContent[] => [
      ...(n > 0 ? [{ type: 'break' } as const] : []),
      ...line.trim().split(ADDRESS).flatMap(words),
    ]);
}

/** An address stays as it is: Markdown makes a link of it by itself. */
function words(text: string): PhrasingContent[] {
  if (text === '') return [];
  return [ADDRESS.test(text) ? { type: 'html', value: text } : { type: 'text', value: text }];
}
