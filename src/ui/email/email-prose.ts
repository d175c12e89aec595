import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { proseTree } from '../prose.js';
import { LINE, SERIF, SOFT } from './email-colours.js';

const heading = (size: number) => `margin:8px 0 12px;font:normal ${size}px/1.25 ${SERIF}`;

/** What each element looks like where there is no style sheet. */
const STYLES: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px',
  ul: 'margin:0 0 16px;padding:0 0 0 22px',
  ol: 'margin:0 0 16px;padding:0 0 0 22px',
  li: 'margin:0 0 8px',
  h2: heading(24),
  h3: heading(20),
  h4: heading(18),
  blockquote: `margin:0 0 16px;padding:2px 0 2px 16px;border-left:2px solid ${LINE}`,
  pre: 'margin:0 0 16px;white-space:pre-wrap',
  table: 'margin:0 0 16px;border-collapse:collapse',
  th: `padding:6px 14px 6px 0;border-bottom:1px solid ${LINE};text-align:left;color:${SOFT}`,
  td: `padding:6px 14px 6px 0;border-bottom:1px solid ${LINE}`,
  hr: `border:0;border-top:1px solid ${LINE};margin:16px 0`,
  a: 'color:inherit',
};
/** Which of them follow the dark theme by a class. */
const CLASSES: Readonly<Record<string, string>> = {
  th: 'm-term m-line',
  td: 'm-line',
  hr: 'm-line',
  blockquote: 'm-line',
};

/** Markdown as safe HTML for an e-mail: as on a page, with its looks at each element. */
export function emailProse(markdown: string): string {
  return toHtml(dressForMail(proseTree(markdown)));
}

/** Gives each element of safe running text the looks it has in an e-mail. */
export function dressForMail(tree: Root): Root {
  visit(tree, 'element', (element: Element, _, parent) => {
    const { tagName, properties } = element;
    const style = STYLES[tagName];
    const quoted = parent?.type === 'element' && parent.tagName === 'blockquote';
    if (style) properties.style = quoted ? style.replace('0 0 16px', '4px 0') : style;
    if (CLASSES[tagName]) properties.className = CLASSES[tagName].split(' ');
  });
  return tree;
}
