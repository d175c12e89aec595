import type { Element, Nodes as HastNodes, Root } from 'hast';
import type { Nodes, Root as Markdown } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A text as a tree of safe elements. Besides those of HTML it holds `claim`, `lesson-figure`, `lesson-image`, `lesson-video`,
 * `lesson-quiz` and `tool-note`.
 */
export interface ParsedText {
  root: Root;
  /** The slugs of the claims it states, in order, each once. */
  claims: string[];
  /** The images and videos it shows by name, each once. */
  media: { name: string; kind: 'image' | 'video' }[];
  /** The slugs of the quizzes it shows, each once. */
  quizzes: string[];
}

/** Markers of quotes and lists that may open on one line: more would only make the parser's stack run over. */
const DEEPEST_MARKERS = 16;
const DEEPEST_TREE = 60;
const MOST_REMEMBERED = 300;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MARKERS = new RegExp(
  `^((?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST_MARKERS}})(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))+`,
  'gm',
);

/** What may stay of a text. Images come by the name of one of ours only: nothing is fetched from elsewhere. */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'br', 'hr'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'claim', 'lesson-figure', 'tool-note'],
    ...['lesson-image', 'lesson-video', 'lesson-quiz'],
  ],
  attributes: {
    a: ['href', 'title'],
    ol: ['start'],
    claim: ['slug'],
    'lesson-figure': ['name'],
    'lesson-image': ['name', 'caption'],
    'lesson-video': ['name'],
    'lesson-quiz': ['name'],
    'tool-note': ['name', 'price', 'currency', 'asOf'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  // No id and no name of an element passes, so nothing needs a prefix against clobbering.
  clobber: [],
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const transformer = unified().use(typedDirectives).use(remarkRehype).use(rehypeSanitize, SCHEMA);
const remembered = new Map<string, ParsedText>();

/** The tree of a text as it was written, before anything is made safe; places in it count characters of `body`. */
export function markdownOf(body: string): Markdown {
  const markdown = parser.parse(body.replace(MARKERS, '$1'));
  prune(markdown);
  return markdown;
}

/** Reads a text; the same text is read once. Nothing that somebody writes makes it fail or lets script through. */
export function parseText(body: string): ParsedText {
  const known = remembered.get(body);
  if (known) return known;
  const parsed = parseOnce(body);
  remembered.set(body, parsed);
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return parsed;
}

/** The same for a text that is still being written: it is not remembered, since it changes with the next key. */
export function parseOnce(body: string): ParsedText {
  const markdown = markdownOf(body);
  const root = transformer.runSync(markdown, body);
  const claims: string[] = [];
  const media: ParsedText['media'] = [];
  const quizzes: string[] = [];
  visit(root, 'element', ({ tagName, properties }) => {
    const slug = tagName === 'claim' && String(properties.slug);
    if (slug && !claims.includes(slug)) claims.push(slug);
    const kind = tagName === 'lesson-image' ? 'image' : tagName === 'lesson-video' ? 'video' : null;
    const name = String(properties.name);
    if (tagName === 'lesson-quiz' && !quizzes.includes(name)) quizzes.push(name);
    if (kind && !media.some((other) => other.kind === kind && other.name === name)) media.push({ name, kind });
  });
  return { root, claims, media, quizzes };
}

/** The part of a text before its first heading, at most three blocks: what somebody reads before enrolling. */
export function openingOf({ root }: ParsedText): Root {
  const blocks = root.children.filter((node): node is Element => node.type === 'element');
  const heading = blocks.findIndex((block) => /^h\d$/.test(block.tagName));
  return { type: 'root', children: blocks.slice(0, heading === -1 ? 3 : Math.min(heading, 3)) };
}

/** The words in a part of a text. */
export function wordsOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const BLOCK = /^(?:p|h\d|li|blockquote|pre|td|th|tr|br|hr|tool-note|lesson-figure|lesson-quiz)$/;

/** The same with a space after each block, so that the words of two never run together: for search. */
export function spacedWordsOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(spacedWordsOf).join('');
  return node.type === 'element' && BLOCK.test(node.tagName) ? `${words} ` : words;
}

/** Cuts off what is nested deeper than any reader follows, so that no later step runs out of stack. */
function prune(tree: Markdown): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth >= DEEPEST_TREE) node.children = [];
    else for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}

/** Gives the directives that we know their elements, and turns every other one back into the words it was. */
function typedDirectives() {
  return (tree: Markdown, file: { value?: unknown }): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading' && node.depth === 1) node.depth = 2;
      if (node.type === 'heading' && node.depth > 4) node.depth = 4;
      if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective') return;
      const element = elementOf(node);
      if (element) {
        node.data = { ...node.data, hName: element.name, hProperties: element.properties };
        return;
      }
      if (!parent || index === undefined) return;
      parent.children.splice(
        index,
        1,
        ...(asWritten(node, typeof file.value === 'string' ? file.value : '') as never[]),
      );
      // What was put in its place may hold directives itself.
      return node.type === 'containerDirective' ? index : [SKIP, index + 1];
    });
  };
}

function elementOf(node: Directives): { name: string; properties: Record<string, string> } | null {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  );
  if (node.type === 'textDirective' && node.name === 'claim' && SLUG.test(attributes.id ?? '')) {
    return { name: 'claim', properties: { slug: attributes.id! } };
  }
  if (node.type === 'leafDirective' && node.name === 'figure' && attributes.name) {
    return { name: 'lesson-figure', properties: { name: attributes.name } };
  }
  const { name, caption, price, currency, asOf } = attributes;
  if (node.type === 'leafDirective' && ['image', 'video', 'quiz'].includes(node.name) && SLUG.test(name ?? '')) {
    const properties: Record<string, string> = { name: name! };
    if (node.name === 'image' && caption) properties.caption = caption;
    return { name: `lesson-${node.name}`, properties };
  }
  // Numbers and months are checked here: what draws a tool takes them as they are.
  if (
    node.type === 'containerDirective' &&
    node.name === 'tool' &&
    name &&
    /^\d{1,6}(\.\d{1,2})?$/.test(price ?? '') &&
    /^[A-Z]{3}$/.test(currency ?? '') &&
    /^\d{4}-(0[1-9]|1[0-2])$/.test(asOf ?? '')
  ) {
    return { name: 'tool-note', properties: { name, price: price!, currency: currency!, asOf: asOf! } };
  }
  return null;
}

/** An unknown directive as its author typed it: 'see note:b' is a sentence, not a command. */
function asWritten(node: Directives, source: string): Nodes[] {
  if (node.type === 'containerDirective') return node.children;
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const text = start === undefined || end === undefined ? `:${node.name}` : source.slice(start, end);
  const words: Nodes = { type: 'text', value: text };
  return node.type === 'textDirective' ? [words] : [{ type: 'paragraph', children: [words] }];
}
