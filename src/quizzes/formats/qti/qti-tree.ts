import { elementsOf, within, type XmlElement, type XmlNode } from '../xml/xml-tree.js';

const camel = (name: string) => name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/**
 * A document of QTI 3 with the names of QTI 2: `qti-choice-interaction` is `choiceInteraction`, `max-choices` is
 * `maxChoices`. What remains is one vocabulary for both.
 */
export function withOldNames(element: XmlElement): XmlElement {
  const { attributes, children, line } = element;
  return {
    name: element.name.startsWith('qti-') ? camel(element.name.slice(4)) : element.name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.startsWith('data-') ? key : camel(key), value]),
    ),
    children: children.map((node): XmlNode => (typeof node === 'string' ? node : withOldNames(node))),
    line,
  };
}

/** The first element of a name anywhere within another. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of within(element)) if (one.name === name) return one;
  return undefined;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const EMPTY = new Set(['br', 'hr', 'img', 'col', 'source', 'track']);

/** A part of a document as HTML; `instead` may say what stands in the place of an element. */
export function toHtml(nodes: readonly XmlNode[], instead: (element: XmlElement) => string | null): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escape(node);
      const other = instead(node);
      if (other !== null) return other;
      const attributes = Object.entries(node.attributes)
        .filter(([key]) => /^[a-zA-Z]+$/.test(key))
        .map(([key, value]) => ` ${key}="${escape(value)}"`)
        .join('');
      const open = `<${node.name}${attributes}>`;
      return EMPTY.has(node.name) ? open : `${open}${toHtml(node.children, instead)}</${node.name}>`;
    })
    .join('');
}

/** The elements of an item by which somebody answers. */
export function interactionsIn(body: XmlElement): XmlElement[] {
  return [...within(body)].filter(({ name }) => /Interaction$/.test(name));
}

/** The words of an attribute that names several things. */
export const listOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

/** The only element in another. */
export function onlyChild(element: XmlElement): XmlElement | null {
  const inner = elementsOf(element);
  return inner.length === 1 ? inner[0]! : null;
}
