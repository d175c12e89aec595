import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** The school's Markdown as well-formed HTML, for formats that know nothing else. */
export function markdownToHtml(markdown: string, inline = false): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const hast = toHast(tree);
  const [first] = 'children' in hast ? hast.children : [];
  const single =
    inline && 'children' in hast && hast.children.length === 1 && first?.type === 'element' && first.tagName === 'p';
  return toHtml(single ? { type: 'root', children: first.children } : hast, {
    closeSelfClosing: true,
    closeEmptyElements: true,
    characterReferences: { useNamedReferences: false },
  });
}
