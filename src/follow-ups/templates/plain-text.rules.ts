import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Safe HTML as the plain text of a mail: blocks with a blank line between them, links with their address behind them. */
export function plainTextOf(tree: Root): string {
  return blocksOf(tree.children).join('\n\n');
}

function blocksOf(nodes: readonly RootContent[]): string[] {
  const blocks: string[] = [];
  let running: (RootContent | ElementContent)[] = [];
  const flush = () => {
    const text = inline(running as ElementContent[]).trim();
    if (text) blocks.push(text);
    running = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && BLOCKS.has(node.tagName)) {
      flush();
      const text = blockOf(node);
      if (text) blocks.push(text);
    } else running.push(node);
  }
  flush();
  return blocks;
}

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'pre', 'table', 'hr', 'section']);

function blockOf(element: Element): string {
  const { tagName, children } = element;
  if (tagName === 'ul' || tagName === 'ol') return listOf(element);
  if (tagName === 'blockquote') return blocksOf(children).join('\n\n').replace(/^/gm, '> ');
  if (tagName === 'hr') return '---';
  if (tagName === 'table') return rowsOf(element).join('\n');
  return inline(children).trim();
}

function listOf({ tagName, children, properties }: Element): string {
  const items = children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
  const first = Number(properties.start ?? 1);
  return items
    .map((item, at) => {
      const lead = tagName === 'ol' ? `${first + at}. ` : '- ';
      return (
        lead +
        blocksOf(item.children)
          .join('\n')
          .replaceAll('\n', `\n${' '.repeat(lead.length)}`)
      );
    })
    .join('\n');
}

function rowsOf(element: Element): string[] {
  return element.children.flatMap((child): string[] => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'tr') return rowsOf(child);
    const cells = child.children.filter((cell): cell is Element => cell.type === 'element');
    return [cells.map((cell) => inline(cell.children).trim()).join(' | ')];
  });
}

function inline(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
      if (node.type !== 'element') return '';
      if (node.tagName === 'br') return '\n';
      const words = inline(node.children);
      const href = node.tagName === 'a' ? String(node.properties.href ?? '') : '';
      return href && href !== words ? `${words} (${href})` : words;
    })
    .join('');
}
