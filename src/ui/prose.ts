import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { frenchSpaces } from '../platform/i18n/french-spaces.js';

/** Running text has the page's h1 above it and never brings pictures or raw HTML of its own. */
const schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames!.filter((name) => !['h1', 'img', 'input'].includes(name)),
};
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, schema).freeze();

/**
 * Markdown as HTML that is safe to place on a page: no scripts, no raw HTML, no addresses but http, https and mailto.
 * `under` is the level of the heading it stands under: with 2, the text's own headings begin at h3.
 */
export function proseHtml(markdown: string, { under = 1 }: { under?: 1 | 2 | 3 } = {}): string {
  const tree = proseTree(markdown);
  lowerHeadings(tree, under - 1);
  return toHtml(tree);
}

/** The same as a tree, for who has more to do with it. */
export function proseTree(markdown: string): Root {
  const tree = processor.runSync(processor.parse(markdown));
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'code') return SKIP;
    if (node.type === 'text') node.value = frenchSpaces(node.value);
    return undefined;
  });
  return tree;
}

function lowerHeadings(tree: Root, steps: number): void {
  for (const node of tree.children) {
    const level = node.type === 'element' && /^h([2-6])$/.exec(node.tagName)?.[1];
    if (level && node.type === 'element') node.tagName = `h${Math.min(6, Number(level) + steps)}`;
  }
}
