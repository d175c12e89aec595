import type { Element, Nodes } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as Markdown } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { Refused, type Draft } from '../reading.js';
import { written } from './plain-text.js';

const parser = unified().use(rehypeParse, { fragment: true });

const DEEPEST = 60;
/** Elements that end by themselves, so that leaving them open nests nothing. */
const LOOSE = new Set(
  'p li tr td th dt dd option thead tbody tfoot br hr img input source col area base link meta embed wbr'.split(' '),
);
/** Elements whose meaning the school's Markdown has, or that have none. */
const KNOWN = new Set(
  (
    'p br hr h2 h3 h4 ul ol li blockquote pre code em i strong b del s strike a table thead tbody tfoot tr th td ' +
    'span div section article header footer main bdi label html body head tt kbd samp'
  ).split(' '),
);
/** Elements that act; neither they nor what is in them comes across. */
const ACTIVE = new Set('script style noscript template iframe object embed applet form'.split(' '));
const MEDIA = new Set('img picture video audio svg math canvas map track source'.split(' '));
const NO_SCHEME = /^(?:javascript|data|vbscript):/i;

/** HTML as the school's Markdown. What Markdown cannot say is left out or said plainer, and noted. @throws Refused */
export function htmlToMarkdown(html: string, draft: Draft): string {
  refuseDeep(html);
  const tree = parser.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const becomes = keep(node, draft);
    if (becomes === node) return;
    parent.children.splice(index, 1, ...becomes.children);
    return [SKIP, index];
  });
  return written(toMdast(tree) as Markdown);
}

/** The words of HTML alone, with their entities read: for answers that are compared and not shown. */
export function htmlToPlain(html: string, draft: Draft): string {
  if (!/[<&]/.test(html)) return html;
  refuseDeep(html);
  const tree = parser.parse(html);
  let elements = 0;
  visit(tree, 'element', (node) => void (elements += /^(?:p|br|span|div)$/.test(node.tagName) ? 0 : 1));
  if (elements > 0) draft.loses('formatLost');
  return textOf(tree).replaceAll('\u00a0', ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The element itself, or what stands in its place. */
function keep(node: Element, draft: Draft): Element | { children: Element['children'] } {
  const { tagName: name, properties } = node;
  if (ACTIVE.has(name)) {
    draft.loses('activeLost', { element: name });
    return { children: [] };
  }
  if (MEDIA.has(name)) {
    draft.loses('mediaLost', { element: name });
    const alt = typeof properties.alt === 'string' ? properties.alt : '';
    return { children: alt ? [{ type: 'text', value: alt }] : [] };
  }
  if (Object.keys(properties).some((key) => /^on[A-Z]/.test(key) || /^on/.test(key)))
    draft.loses('activeLost', { element: name });
  if (properties.style !== undefined || properties.bgColor !== undefined || properties.color !== undefined)
    draft.loses('styleLost');
  if (typeof properties.href === 'string' && NO_SCHEME.test(properties.href.replace(/[\s\p{Cc}]/gu, ''))) {
    draft.loses('activeLost', { element: name });
    return { children: node.children };
  }
  if (Number(properties.colSpan ?? 1) > 1 || Number(properties.rowSpan ?? 1) > 1) draft.loses('tableLost');
  if (!KNOWN.has(name)) {
    draft.loses('elementLost', { element: name });
    if (!/^(?:h1|h5|h6|dl|dt|dd|figure|figcaption|caption)$/.test(name)) return { children: node.children };
  }
  return node;
}

/** Nothing that a person writes is so deep; what follows elements one by one would run out of stack. */
function refuseDeep(html: string): void {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    if (LOOSE.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new Refused('tooDeep');
  }
}
